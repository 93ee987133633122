import { mkdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { say } from '../bootstrap/run.mjs';
import { copyPlainly } from './plain-copy.mjs';
import { postgresCpu } from './postgres-cpu.mjs';
import { recherche } from './recherche.mjs';
import { ecrireExtraction } from './rpps-fictif.mjs';
import { runCommand, startProduct } from './serving.mjs';
import { duration, row } from './table.mjs';

const LIGNES = Number(process.env.BENCH_LIGNES ?? 2_000_000);
const RATIO = 1.5;
const MEBIBYTES = 300;

/** The national extraction of professionals: its import beside a plain COPY of the same files, then searches in it. */
export async function annuaire(ground) {
  const urls = await ground.database('annuaire');
  const owner = new pg.Pool({ connectionString: urls.owner, max: 2 });
  owner.on('error', () => {});
  try {
    const env = {
      DATABASE_URL: urls.app,
      DATABASE_OWNER_URL: urls.owner,
      DATABASE_JOBS_URL: urls.jobs,
    };
    await (await startProduct(ground, env)).stop();
    const fichiers = await ecrire(ground, owner);
    const rows = await importer(ground, { owner, env, fichiers });
    return [...rows, ...(await recherche(ground, { owner, env }))];
  } finally {
    await owner.end();
  }
}

async function ecrire(ground, owner) {
  const { rows } = await owner.query(
    `select code, nom, departement, coalesce(codes_postaux[1], '') as "codePostal" from territoire.communes
     where supprimee_le is null order by code`,
  );
  const dossier = path.join(ground.directory, 'extraction');
  mkdirSync(dossier, { recursive: true });
  const debut = performance.now();
  const fichiers = await ecrireExtraction(dossier, { lignes: LIGNES, communes: rows });
  say(`extraction of ${LIGNES} activities: written in ${duration(performance.now() - debut)}`);
  return fichiers;
}

/** The plain copy is taken before and after, for a machine whose speed varies. */
async function importer(ground, { owner, env, fichiers }) {
  const avant = await copyPlainly(ground, owner, fichiers);
  const premier = await runImport(ground, env, fichiers);
  const second = await runImport(ground, env, fichiers);
  const apres = await copyPlainly(ground, owner, fichiers);
  const copie = {
    elapsed: (avant.elapsed + apres.elapsed) / 2,
    cpu: (avant.cpu + apres.cpu) / 2,
  };
  const compare = (measure, run, target) => {
    const ratio = run.elapsed / copie.elapsed;
    const [product, baseline] = [duration(run.elapsed), duration(copie.elapsed)];
    return row({
      measure,
      product,
      baseline,
      ratio,
      ...(target ? { target: `≤ ${RATIO} ×`, met: ratio <= RATIO } : {}),
    });
  };
  return [
    compare('annuaire: first import, beside COPY', premier, true),
    compare('annuaire: second import, nothing new', second, false),
    row({
      measure: 'annuaire: CPU of the first import, all processes',
      product: duration(premier.cpu),
      baseline: duration(copie.cpu),
      ratio: premier.cpu / copie.cpu,
    }),
    row({
      measure: 'annuaire: memory of the program',
      product: `${Math.round(Math.max(premier.peak, second.peak))} MiB`,
      target: `≤ ${MEBIBYTES} MiB`,
      met: Math.max(premier.peak, second.peak) <= MEBIBYTES,
    }),
  ];
}

async function runImport(ground, env, fichiers) {
  const before = postgresCpu(ground.postmaster) ?? 0;
  const run = await runCommand(ground, ['import', 'rpps', ...fichiers], env);
  const postgres = (postgresCpu(ground.postmaster) ?? 0) - before;
  return { elapsed: run.elapsed, peak: run.peak, cpu: run.cpu + postgres / 1000 };
}
