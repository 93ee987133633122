// What no file may do, wherever it stands.
const { test } = require('./patterns.cjs');

const hygiene = [
  {
    name: 'no-cycle',
    comment: 'Two files that need each other are one thing, or need a third.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-unresolvable',
    comment: 'This import leads nowhere.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-orphan',
    comment: 'Nothing uses this file and it uses nothing: remove it.',
    severity: 'error',
    from: {
      orphan: true,
      pathNot: [
        '^src/main[.]ts$',
        '^src/(kernel|ui)/',
        '[.]test[.]tsx?$',
        '/iles/',
        '[.]d[.]ts$',
        '^e2e/',
      ],
    },
    to: {},
  },
  {
    name: 'no-undeclared-package',
    comment: 'A package that is imported is named in package.json.',
    severity: 'error',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'no-development-package',
    comment: 'The program runs without development packages.',
    severity: 'error',
    from: { path: '^(src|db)/', pathNot: test },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
];

module.exports = hygiene;
