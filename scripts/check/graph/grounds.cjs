// What the folders outside the modules may import.
const {
  kernel,
  ui,
  app,
  testing,
  registrations,
  npm,
  anyPackage,
  node,
  only,
} = require('./patterns.cjs');

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

module.exports = grounds;
