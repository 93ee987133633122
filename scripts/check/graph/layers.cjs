// What each folder of a module may import.
const {
  kernel,
  ui,
  platform,
  own,
  ownQueries,
  doors,
  registrations,
  othersInside,
  npm,
  only,
} = require('./patterns.cjs');

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
    [
      own('domain'),
      kernel,
      '^data/(nomenclatures/|(bareme-aci|bareme-kilometrique|plafonds)[.]json$)',
    ],
    'domain/ is pure: it knows its module’s domain, the kernel, the national nomenclatures, the scales and ceilings of data/. Time and ids are arguments; what needs the database belongs to usecases/.',
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
      platform('crypto'),
      platform('files'),
      doors,
      ...npm('zod'),
    ],
    'A use case knows its module’s domain and data, platform/use-case, platform/files and the doors of other modules. What leaves the process is a gateway of ctx; a page or a route belongs to ui/ or http/.',
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
      own('fhir'),
      own('usecases'),
      own('domain'),
      ownQueries,
      '^src/modules/$1/http/[^/]+[.]export[.]tsx?$',
      kernel,
      platform('jobs'),
      ...npm('zod'),
    ],
    'A job calls a use case, may send what fhir/ writes and keep a file that http/*.export.ts writes: it knows usecases/, fhir/, those files, data/*.query.ts, domain/ and platform/jobs.',
  ),
  layer(
    'iles/',
    [own('iles'), own('domain'), kernel, '^src/ui/iles/', ...npm('htmx[.]org', 'altcha-lib')],
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

module.exports = layers;
