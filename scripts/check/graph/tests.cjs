// What tests may import, and who may import them.
const { kernel, ui, testing, doors, anyPackage, node, test, testTools } = require('./patterns.cjs');

const tests = [
  {
    name: 'testing-from-tests-only',
    comment: 'What is made for tests stays with tests.',
    severity: 'error',
    from: { path: '^(src|db)/', pathNot: [test] },
    to: { path: test },
  },
  {
    name: 'test-reach',
    comment:
      'A module’s test knows its own module, the app’s testing, the doors and testing/ of other modules.',
    severity: 'error',
    from: { path: '^src/modules/([^/]+)/.*([.]test[.]tsx?$|testing/)' },
    to: {
      couldNotResolve: false,
      path: '.',
      pathNot: [
        '^src/modules/$1/',
        testing,
        '^src/modules/[^/]+/testing/',
        doors,
        '^src/platform/',
        kernel,
        ui,
        ...testTools,
        anyPackage,
        node,
      ],
    },
  },
  {
    name: 'test-reach-grounds',
    comment: 'Tests of the kernel, the platform and the design system know no module.',
    severity: 'error',
    from: { path: '^src/(kernel|platform|ui)/.*([.]test[.]tsx?$|testing/)' },
    to: {
      couldNotResolve: false,
      path: '.',
      pathNot: ['^src/$1/', testing, kernel, ...testTools, anyPackage, node],
    },
  },
];

module.exports = tests;
