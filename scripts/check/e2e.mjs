// The scenarios of e2e/ in Chromium, against the program as built, on an empty database of their own,
// beside an identity provider of their own.
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ensureChromium } from '../bootstrap/chromium.mjs';
import { ensureDependencies } from '../bootstrap/dependencies.mjs';
import { reexecWithProjectNode } from '../bootstrap/node.mjs';
import { run } from '../bootstrap/run.mjs';

await ensureDependencies({ development: true });
await reexecWithProjectNode();
await ensureChromium();
const { build } = await import('../build.mjs');
const { scratch } = await import('../bootstrap/scratch.ts');
await build();

const folder = mkdtempSync(join(scratch(), 'maillage-e2e-'));
// Under root, PostgreSQL runs as another account, which must be able to enter.
chmodSync(folder, 0o755);
/** Where the stand-in of the platform SAS listens, while its scenario runs. */
const plateforme = String(await freePort());
const env = {
  LOG_LEVEL: 'warn',
  // Feeds of this machine, served by the scenario.
  MAILLAGE_AGENDAS: 'locaux',
  // A scenario may come from another home: public forms are counted by home.
  MAILLAGE_PROXY: 'oui',
  ...process.env,
  PORT: String(await freePort()),
  MAILLAGE_DATA: join(folder, 'pg'),
  FOURNISSEUR_PORT: String(await freePort()),
  PSC_CLIENT_ID: 'maillage-e2e',
  PSC_CLIENT_SECRET: randomUUID(),
  // Written by the provider before the program starts.
  PSC_METADONNEES: join(folder, 'psc.json'),
  PLATEFORME_PORT: plateforme,
  SAS_ADRESSE: `http://127.0.0.1:${plateforme}`,
};
try {
  process.exitCode = await run('playwright', ['test', ...process.argv.slice(2)], { env });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
