// Row types from the database: starts a throwaway PostgreSQL, migrates it, writes src/platform/db/types.gen.ts.
// With --check, says whether the committed file is what the migrations give.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openCluster } from '../src/platform/db/cluster.ts';
import { migrate, readMigrations } from '../src/platform/db/migrate.ts';
import { createRoles } from '../src/platform/db/roles.ts';

const TARGET = 'src/platform/db/types.gen.ts';
const directory = mkdtempSync(path.join(tmpdir(), 'maillage-types-'));
chmodSync(directory, 0o755);
const cluster = await openCluster({
  directory: path.join(directory, 'pg'),
  command: 'db:types',
  join: false,
  settings: { fsync: 'off' },
});
try {
  const urls = await createRoles(cluster.adminUrl, { database: 'types', secrets: cluster.secrets });
  await migrate(urls.owner, readMigrations('db/migrations'));
  const out = path.join(directory, 'types.ts');
  execFileSync(
    process.execPath,
    [
      'node_modules/kysely-codegen/dist/cli/bin.js',
      '--dialect',
      'postgres',
      '--url',
      urls.owner,
      '--out-file',
      out,
      '--default-schema',
      'aucun',
      '--exclude-pattern',
      'public.*',
      '--date-parser',
      'string',
      '--numeric-parser',
      'number',
      '--type-mapping',
      '{"int8":"number"}',
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const text = readFileSync(out, 'utf8');
  if (!process.argv.includes('--check')) writeFileSync(TARGET, text);
  else if (readFileSync(TARGET, 'utf8') !== text) {
    console.error(`${TARGET} is not what the migrations give: run npm run db:types`);
    process.exitCode = 1;
  }
} finally {
  await cluster.stop();
  rmSync(directory, { recursive: true, force: true });
}
