import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { DirectoryTaken, openCluster } from './cluster.ts';

const racine = mkdtempSync(path.join(tmpdir(), 'maillage-grappe-'));
chmodSync(racine, 0o755);
afterAll(() => rmSync(racine, { recursive: true, force: true }));

const directory = path.join(racine, 'pg');
const ouvrir = (join = false) => openCluster({ directory, command: 'essai', join });

/** A process that opens the cluster, writes acknowledged rows as fast as it can, and says each number. */
const ECRIVAIN = `
import pg from 'pg';
import { openCluster } from './src/platform/db/cluster.ts';
const cluster = await openCluster({ directory: ${JSON.stringify(directory)}, command: 'ecrivain', join: false });
const client = new pg.Client({ connectionString: cluster.adminUrl });
await client.connect();
await client.query('create table if not exists ecrits (n integer primary key)');
for (let n = Number(process.argv.at(-1)); ; n++) {
  await client.query('insert into ecrits values ($1)', [n]);
  console.log(n);
}`;

/** Runs the writer, kills it without warning after some acknowledged writes; gives the last one acknowledged. */
async function tuerEnPleineEcriture(
  depart: number,
  victime: 'programme' | 'base',
): Promise<number> {
  const ecrivain = spawn(
    process.execPath,
    ['--input-type=module-typescript', '-e', ECRIVAIN, String(depart)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let dernier = -1;
  ecrivain.stdout.on('data', (texte: Buffer) => {
    for (const ligne of texte.toString().split('\n')) if (ligne) dernier = Number(ligne);
  });
  for (let i = 0; i < 300 && dernier < depart + 50; i++) await sleep(50);
  if (victime === 'base') await tuerLaBase();
  ecrivain.kill('SIGKILL');
  await new Promise((resolve) => ecrivain.once('close', resolve));
  return dernier;
}

async function tuerLaBase(): Promise<void> {
  process.kill(
    Number(readFileSync(path.join(directory, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]),
    'SIGKILL',
  );
}

async function compter() {
  const cluster = await ouvrir();
  const client = new pg.Client({ connectionString: cluster.adminUrl });
  await client.connect();
  const { rows } = await client.query<{ dernier: number; n: number }>(
    'select max(n)::int as dernier, count(*)::int as n from ecrits',
  );
  await client.end();
  await cluster.stop();
  return rows[0] ?? { dernier: -1, n: 0 };
}

describe('la base embarquée', () => {
  it('garde tout ce qui fut acquitté quand le programme, puis la base, sont tués en pleine écriture', async () => {
    const premier = await tuerEnPleineEcriture(0, 'programme');
    const garde = await compter();
    expect(garde.dernier).toBeGreaterThanOrEqual(premier);
    expect(premier).toBeGreaterThanOrEqual(50);
    const second = await tuerEnPleineEcriture(garde.dernier + 1, 'base');
    expect(second).toBeGreaterThan(garde.dernier);
    const total = await compter();
    expect(total.dernier).toBeGreaterThanOrEqual(second);
    expect(total.n).toBe(total.dernier + 1);
  });

  it('se réserve son dossier, laisse une commande s’y joindre, puis le rend', async () => {
    const premiere = await ouvrir();
    await expect(ouvrir()).rejects.toBeInstanceOf(DirectoryTaken);
    const jointe = await ouvrir(true);
    expect(jointe.adminUrl).toBe(premiere.adminUrl);
    await jointe.stop();
    const client = new pg.Client({ connectionString: premiere.adminUrl });
    await client.connect();
    await client.end();
    await premiere.stop();
    await (await ouvrir()).stop();
  });
});
