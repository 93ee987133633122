// What may import what. Everything that is not written in these rules is refused; type-only imports
// count. scripts/probes plants one violation of each rule and fails when it is not caught.
const betweenModules = require('./scripts/check/graph/between-modules.cjs');
const grounds = require('./scripts/check/graph/grounds.cjs');
const hygiene = require('./scripts/check/graph/hygiene.cjs');
const layers = require('./scripts/check/graph/layers.cjs');
const tests = require('./scripts/check/graph/tests.cjs');

module.exports = {
  forbidden: [...grounds, ...layers, ...betweenModules, ...tests, ...hygiene],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.]css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    preserveSymlinks: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
