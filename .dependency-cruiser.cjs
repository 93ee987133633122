// What may import what. Everything that is not written here is refused; type-only imports count.
// scripts/probes plants one violation of each rule and fails when it is not caught.
const { tiers, sideways } = require('./scripts/check/modules.json');

const kernel = '^src/kernel/';
const ui = '^src/ui/';
const app = '^src/app/';
const testing = '^src/app/testing/';
const platform = (part) => `^src/platform/${part}(/|[.]tsx?$)`;
const own = (folder) => `^src/modules/$1/${folder}/`;
const ownQueries = '^src/modules/$1/data/[^/]+[.]query[.]ts$';
const doors = '^src/modules/[^/]+/index[.]ts$';
const registrations = '^src/modules/[^/]+/module[.]ts$';
const othersInside = '^src/modules/(?!$1/)[^/]+/(?!index[.]ts$|module[.]ts$)';
const npm = (...names) => names.map((name) => `(^|/)node_modules/(@types/)?${name}/`);
const anyPackage = '(^|/)node_modules/';
const node = '^(node:)?[a-z0-9_/]+$';

const test = '([.]test[.]tsx?$|/testing/)';
const testTools = npm('vitest', 'fast-check', '@fast-check', '@vitest');

/** Files of `from` may import `allowed` and nothing else. */
function only(name, from, allowed, comment) {
  const sorted = { couldNotResolve: false, path: '.', pathNot: [...allowed, test] };
  return { name, comment, severity: 'error', from: { path: from, pathNot: test }, to: sorted };
}

/** Inside a module: what has a rule of its own (another module, a registration) is left to it. */
function layer(folder, allowed, comment) {
  const from = `^src/modules/([^/]+)/${folder}`;
  const others = [othersInside, registrations];
  return only(
    `module-${folder.replace(/[/$]|[[.\]]+ts/g, '')}`,
    from,
    [...others, ...allowed],
    comment,
  );
}

const layers = [
  layer(
    'domain/',
    [own('domain'), kernel],
    'domain/ is pure: it knows its module’s domain and the kernel. Time and ids are arguments; what needs the database belongs to usecases/.',
  ),
  layer(
    'data/',
    [own('data'), own('domain'), kernel, platform('db'), ...npm('kysely', 'zod')],
    'data/ knows its domain, the kernel and platform/db. A rule belongs to domain/, an action to usecases/.',
  ),
  layer(
    'usecases/',
    [
      own('usecases'),
      own('domain'),
      own('data'),
      kernel,
      platform('use-case'),
      doors,
      ...npm('zod'),
    ],
    'A use case knows its module’s domain and data, platform/use-case and the doors of other modules. What leaves the process is a gateway of ctx; a page or a route belongs to ui/ or http/.',
  ),
  layer(
    'ui/',
    [own('ui'), own('domain'), kernel, ui, ...npm('hono')],
    'A page takes props and renders: it knows its domain, the kernel and src/ui. What loads belongs to the route in http/.',
  ),
  layer(
    'http/',
    [
      own('http'),
      own('usecases'),
      own('ui'),
      own('domain'),
      ownQueries,
      kernel,
      platform('http'),
      platform('documents'),
      ...npm('hono', 'zod'),
    ],
    'A route parses, calls, answers: it knows usecases/, data/*.query.ts, domain/, ui/, platform/http and platform/documents. SQL belongs to data/, another module is asked by a use case.',
  ),
  layer(
    'fhir/',
    [
      own('fhir'),
      own('usecases'),
      own('domain'),
      ownQueries,
      kernel,
      platform('fhir'),
      ...npm('zod'),
    ],
    'fhir/ translates: it knows usecases/, data/*.query.ts, domain/ and platform/fhir.',
  ),
  layer(
    'jobs/',
    [
      own('jobs'),
      own('usecases'),
      own('domain'),
      ownQueries,
      kernel,
      platform('jobs'),
      ...npm('zod'),
    ],
    'A job calls a use case: it knows usecases/, data/*.query.ts, domain/ and platform/jobs.',
  ),
  layer(
    'iles/',
    [own('iles'), own('domain'), kernel, '^src/ui/iles/', ...npm('htmx[.]org')],
    'An island runs in the browser: it knows iles/, its pure domain, the kernel and src/ui/iles.',
  ),
  layer(
    'index[.]ts$',
    [own('domain'), own('usecases'), ownQueries, kernel],
    'A door shows types and questions of its own module: domain/, usecases/, data/*.query.ts.',
  ),
  layer(
    'module[.]ts$',
    ['^src/modules/$1/', kernel, '^src/platform/', doors],
    'A registration names what its own module brings, in the terms of src/platform.',
  ),
];

const grounds = [
  only(
    'kernel',
    kernel,
    [kernel, ...npm('zod')],
    'The kernel is pure values: it knows itself and zod.',
  ),
  only(
    'platform',
    '^src/platform/',
    ['^src/platform/', kernel, anyPackage, node],
    'The platform is technical: it knows the kernel, no module, no page, not the app.',
  ),
  only(
    'ui',
    ui,
    [ui, kernel, ...npm('hono', 'd3-[a-z]+', '@types/d3-[a-z]+', 'htmx[.]org')],
    'The design system knows nothing of health nor of the server: it knows the kernel and draws.',
  ),
  only(
    'app',
    app,
    [app, registrations, '^src/platform/', kernel, ui, '^db/seed/', anyPackage, node],
    'The app composes: it takes each module by its module.ts. Business belongs to a module.',
  ),
  only(
    'main',
    '^src/main[.]ts$',
    [app, '^src/platform/', kernel, '^db/seed/', anyPackage, node],
    'The program starts the app; it knows no module.',
  ),
  only(
    'seed',
    '^db/seed/',
    [
      '^db/seed/',
      app,
      '^src/platform/',
      kernel,
      '^src/modules/[^/]+/(index[.]ts$|usecases/)',
      anyPackage,
      node,
    ],
    'The demonstration is lived through doors and use cases, not written into tables.',
  ),
  {
    name: 'e2e-from-outside',
    comment:
      'A scenario sees what a person sees: the browser and the wire, nothing of src but src/app/testing.',
    severity: 'error',
    from: { path: '^e2e/' },
    to: { path: '^(src|db|scripts)/', pathNot: testing },
  },
];

const betweenModules = [
  {
    name: 'other-module-by-its-door',
    comment:
      'Another module is known by its door: import { … } from #modules/<name>. What is not there is asked of it, never taken.',
    severity: 'error',
    from: { path: '^src/modules/([^/]+)/', pathNot: test },
    to: { path: othersInside, pathNot: test },
  },
  {
    name: 'registration-for-the-app',
    comment: 'module.ts is for src/app alone.',
    severity: 'error',
    from: { path: '^(src|db)/', pathNot: [app, test] },
    to: { path: registrations },
  },
  ...tiers.flatMap(tierRule),
];

/** A module imports strictly lower tiers: its own tier and those above are refused. */
function tierRule({ name, modules }, rank) {
  const refused = tiers.slice(rank).flatMap((tier) => tier.modules);
  const rule = (ruleName, from, exceptions) => ({
    name: ruleName,
    comment: `Tiers go downwards only (${tiers
      .map((tier) => tier.name)
      .reverse()
      .join(
        ' → ',
      )}) and modules of a tier do not know each other: react to an event, or read the journal.`,
    severity: 'error',
    from: { path: `^src/modules/(${from.join('|')})/` },
    to: {
      path: `^src/modules/(${refused.join('|')})/`,
      pathNot: ['^src/modules/$1/', '/testing/', ...exceptions],
    },
  });
  const allowed = sideways.filter(({ from }) => modules.includes(from));
  const plain = modules.filter((module) => !allowed.some(({ from }) => from === module));
  return [
    rule(`tier-${name}`, plain, []),
    ...allowed.map(({ from, to }) => rule(`tier-${name}-${from}`, [from], [`^src/modules/${to}/`])),
  ];
}

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
