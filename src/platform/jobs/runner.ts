import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { INSTALLATION } from '#kernel/role.ts';
import type { Appel } from '../call.ts';
import type { EvenementRecu, JobDefinition, Moyens } from './job.ts';
import { LOT, relayOnce } from './relay.ts';

export type RunnerOptions = {
  /** Connection of the role maillage_jobs: it sees the outbox of every CPTS and pg-boss's tables, nothing else. */
  readonly url: string;
  readonly jobs: readonly JobDefinition[];
  readonly moyens: Moyens;
  /** A call by the system in that CPTS; null when it no longer exists. */
  readonly appel: (cpts: string, job: string) => Promise<Appel | null>;
  readonly toutesLesCpts: () => Promise<readonly string[]>;
  readonly faute: (error: unknown) => void;
};

export type Runner = { readonly reveiller: () => void; readonly arreter: () => Promise<void> };

type Data = {
  readonly cpts_id?: string;
  readonly id?: string;
  readonly genre?: string;
  readonly donnees?: EvenementRecu['donnees'];
};

/** Starts the queue, its workers and the relay from the outbox. */
export async function startJobs(options: RunnerOptions): Promise<Runner> {
  const pool = new pg.Pool({ connectionString: options.url, max: 2 });
  pool.on('error', () => {});
  const boss = new PgBoss({
    connectionString: options.url,
    schema: 'pgboss',
    createSchema: false,
    max: 4,
  });
  boss.on('error', options.faute);
  await boss.start();
  for (const job of options.jobs) await startOne(boss, job, options);
  const relay = relayLoop(() => relayOnce(pool, boss, options.jobs), options.faute);
  return {
    reveiller: relay.wake,
    arreter: async () => {
      await relay.stop();
      await boss.stop({ graceful: true, timeout: 5000 });
      await pool.end();
    },
  };
}

async function startOne(boss: PgBoss, job: JobDefinition, options: RunnerOptions): Promise<void> {
  await boss.createQueue(job.nom, {
    policy: job.regroupe ? 'short' : 'standard',
    retryLimit: 8,
    retryDelay: 2,
    retryBackoff: true,
  });
  await boss.work<Data>(job.nom, { pollingIntervalSeconds: 1, batchSize: 20 }, async (received) => {
    for (const { id, data } of received) await runOne(job, { id, data, options });
  });
  if (job.cron) await boss.schedule(job.nom, job.cron, {}, { tz: 'UTC' });
}

type One = { readonly id: string; readonly data: Data; readonly options: RunnerOptions };

async function runOne(job: JobDefinition, { id, data, options }: One): Promise<void> {
  const cpts = data.cpts_id ? [data.cpts_id] : await tenantsOf(job, options);
  for (const one of cpts) {
    const appel = await options.appel(one, job.nom);
    const evenement = {
      id: data.id ?? id,
      genre: data.genre ?? 'heure',
      donnees: data.donnees ?? {},
    };
    if (appel) await job.executer(appel, evenement, options.moyens);
  }
}

async function tenantsOf(
  { pour = 'cpts' }: JobDefinition,
  { toutesLesCpts }: RunnerOptions,
): Promise<readonly string[]> {
  const cpts = pour === 'installation' ? [] : await toutesLesCpts();
  return pour === 'cpts' ? cpts : [...cpts, INSTALLATION];
}

/** Workers look for jobs once a second: relaying at every event would only cost more. */
const BETWEEN_TURNS_MS = 200;
const ASLEEP_MS = 800;

/** Relays soon after it is woken, and every second; a fault waits for the next turn. */
function relayLoop(turn: () => Promise<number>, faute: (error: unknown) => void) {
  let stopped = false;
  let woken = false;
  let rouse = () => {};
  const sleep = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const loop = async () => {
    while (!stopped) {
      woken = false;
      const relayed = await turn().catch((error: unknown) => {
        faute(error);
        return 0;
      });
      if (relayed === LOT || stopped) continue;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_TURNS_MS));
      if (!(woken || stopped)) await sleep(ASLEEP_MS);
    }
  };
  const running = loop();
  return {
    wake: () => {
      woken = true;
      rouse();
    },
    stop: async () => {
      stopped = true;
      rouse();
      await running;
    },
  };
}
