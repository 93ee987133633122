import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { openCluster } from '#platform/db/cluster.ts';
import { migrate, readMigrations } from '#platform/db/migrate.ts';
import { createRoles } from '#platform/db/roles.ts';
import { MODELE } from './modele.ts';

/** One PostgreSQL for the whole run, and a migrated template that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = mkdtempSync(path.join(tmpdir(), 'maillage-tests-'));
  chmodSync(directory, 0o755);
  // Files that tests leave go with the database.
  process.env['TMPDIR'] = path.join(directory, 'fichiers');
  mkdirSync(process.env['TMPDIR']);
  const cluster = await openCluster({
    directory: path.join(directory, 'pg'),
    command: 'test',
    join: false,
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '300',
    },
  });
  const urls = await createRoles(cluster.adminUrl, { database: MODELE, secrets: cluster.secrets });
  await migrate(urls.owner, readMigrations('db/migrations'));
  project.provide('adminUrl', cluster.adminUrl);
  project.provide('secrets', cluster.secrets);
  return async () => {
    await cluster.stop();
    rmSync(directory, { recursive: true, force: true });
  };
}

declare module 'vitest' {
  export interface ProvidedContext {
    adminUrl: string;
    secrets: {
      readonly admin: string;
      readonly owner: string;
      readonly app: string;
      readonly jobs: string;
    };
  }
}
