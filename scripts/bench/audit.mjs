import { plant } from './ground.mjs';
import { postgresCpu } from './postgres-cpu.mjs';
import { KEYS_OF_THE_BENCH, runCommand } from './serving.mjs';
import { duration, row } from './table.mjs';

const ENTRIES = Number(process.env.BENCH_TRACES ?? 1_000_000);
/** For a million entries, on two cores. */
const MOST_SECONDS = 60;
/** What the collector lets grow; the same for a chain three times shorter. */
const MEBIBYTES = 512;

/** The whole audit chain of a CPTS verified from its first entry, by the command a host types. */
export async function audit(ground) {
  await plant(ground, 'audit.sql', { entries: String(ENTRIES) });
  await ground.owner.query('vacuum (analyze) tracabilite.traces');
  const before = postgresCpu(ground.postmaster) ?? 0;
  // An exit code that is not 0 is a broken chain: the bench stops there.
  const run = await runCommand(ground, ['audit', 'verify', '--cpts', 'banc-audit'], {
    DATABASE_URL: ground.urls.app,
    DATABASE_OWNER_URL: ground.urls.owner,
    DATABASE_JOBS_URL: ground.urls.jobs,
    MAILLAGE_SECRET: 'secret-of-the-bench-secret-of-the-bench',
    MAILLAGE_CLES: KEYS_OF_THE_BENCH,
  });
  const { rows } = await ground.owner.query(
    "select entrees from tracabilite.verifications v join territoire.cpts c on c.id = v.cpts_id where c.slug = 'banc-audit'",
  );
  if (Number(rows[0]?.entrees) !== ENTRIES) throw new Error('the chain was not walked whole');
  const postgres = ((postgresCpu(ground.postmaster) ?? 0) - before) / 1000;
  const most = (MOST_SECONDS * ENTRIES) / 1_000_000;
  const size = `${(ENTRIES / 1e6).toLocaleString('en')} M entries`;
  return [
    row({
      measure: `audit: verify ${size}`,
      product: duration(run.elapsed),
      target: `≤ ${most} s`,
      met: run.elapsed <= most * 1000,
    }),
    row({
      measure: 'audit: CPU, program and PostgreSQL',
      product: `${duration(run.cpu)} + ${duration(postgres)}`,
    }),
    row({
      measure: 'audit: memory of the program',
      product: `${Math.round(run.peak)} MiB`,
      target: `≤ ${MEBIBYTES} MiB`,
      met: run.peak <= MEBIBYTES,
    }),
  ];
}
