import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { openCluster } from '../../src/platform/db/cluster.ts';
import { createRoles } from '../../src/platform/db/roles.ts';
import { root, say } from '../bootstrap/run.mjs';
import { startProduct } from './serving.mjs';

/**
 * A throwaway PostgreSQL with the settings of production, its schema and the communes of the country, given
 * to `work` and removed afterwards, also when the bench is stopped.
 */
export async function withGround(work) {
  const directory = mkdtempSync(path.join(tmpdir(), 'maillage-bench-'));
  chmodSync(directory, 0o755);
  const cluster = await openCluster({
    directory: path.join(directory, 'pg'),
    command: 'bench',
    join: false,
  });
  let owner = null;
  const close = async () => {
    await owner?.end().catch(() => {});
    await cluster.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  const stopped = new Promise((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'])
      process.once(signal, () => reject(new Error(`stopped by ${signal}`)));
  });
  try {
    const urls = await createRoles(cluster.adminUrl, {
      database: 'maillage',
      secrets: cluster.secrets,
    });
    owner = new pg.Pool({ connectionString: urls.owner, max: 4 });
    owner.on('error', () => {});
    const ground = {
      directory,
      urls,
      owner,
      database: (name) =>
        createRoles(cluster.adminUrl, { database: name, secrets: cluster.secrets }),
      postmaster: postmasterOf(path.join(directory, 'pg/cluster')),
      done: new Set(),
    };
    // The first start migrates and loads the communes.
    await (await startProduct(ground)).stop();
    await Promise.race([work(ground), stopped]);
  } finally {
    await close();
  }
}

/** Plays a file of this folder, once per ground unless `again`; `:name` is written in it as `values` says. */
export async function plant(ground, file, { again = false, ...values } = {}) {
  if (ground.done.has(file) && !again) return;
  const start = performance.now();
  const text = readFileSync(path.join(root, 'scripts/bench', file), 'utf8');
  await ground.owner.query(
    Object.entries(values).reduce((sql, [name, value]) => sql.replaceAll(`:${name}`, value), text),
  );
  ground.done.add(file);
  say(`${file}: planted in ${((performance.now() - start) / 1000).toFixed(0)} s`);
}

function postmasterOf(data) {
  return Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
}
