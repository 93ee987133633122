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
  const workers = new Map<string, string>();
  const behind = new Set<string>();
  for (const job of options.jobs)
    workers.set(job.nom, await startOne(boss, job, { ...options, behind }));
  const relayAndWake = async () => {
    const { events, jobs } = await relayOnce(pool, boss, options.jobs);
    for (const nom of new Set([...jobs, ...behind])) boss.notifyWorker(workers.get(nom) ?? '');
    behind.clear();
    return events;
  };
  const isBehind = () => behind.size > 0;
  const relay = relayLoop(relayAndWake, { isBehind, faute: options.faute });
  return {
    reveiller: relay.wake,
    arreter: async () => {
      await relay.stop();
      await boss.stop({ graceful: true, timeout: 5000 });
      await pool.end();
    },
  };
}

/** A worker takes one lot a second at most: requests come first. */
const LOT_OF_JOBS = 20;

/**
 * The relay wakes the worker of what it brings, and those that left something behind. Between times each looks by itself,
 * for what is to be tried again and what the clock started: every second at every queue cost more than the work there is.
 */
const LOOK_SECONDS = { events: 4, clock: 20 };

/** Gives the id of its worker. */
async function startOne(
  boss: PgBoss,
  job: JobDefinition,
  options: RunnerOptions & { readonly behind: Set<string> },
): Promise<string> {
  await boss.createQueue(job.nom, {
    policy: job.regroupe ? 'short' : 'standard',
    retryLimit: 8,
    retryDelay: 2,
    retryBackoff: true,
  });
  const look = job.sur.length > 0 ? LOOK_SECONDS.events : LOOK_SECONDS.clock;
  const work = { pollingIntervalSeconds: look, batchSize: LOT_OF_JOBS };
  const worker = await boss.work<Data>(job.nom, work, async (received) => {
    if (received.length === LOT_OF_JOBS) options.behind.add(job.nom);
    for (const { id, data } of received) await runOne(job, { id, data, options });
  });
  if (job.cron) await boss.schedule(job.nom, job.cron, {}, { tz: 'UTC' });
  return worker;
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

/** Events that come within a second of each other travel together. */
const BETWEEN_TURNS_MS = 1000;
const ASLEEP_MS = 1000;

/** Relays at once when it is woken after a rest, and every two seconds; a fault waits for the next turn. */
function relayLoop(
  turn: () => Promise<number>,
  { isBehind, faute }: { readonly isBehind: () => boolean } & Pick<RunnerOptions, 'faute'>,
) {
  let stopped = false;
  let woken = false;
  let asleep = false;
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
      await sleep(BETWEEN_TURNS_MS);
      asleep = true;
      if (!(woken || stopped || isBehind())) await sleep(ASLEEP_MS);
      asleep = false;
    }
  };
  const running = loop();
  return {
    wake: () => {
      woken = true;
      if (asleep) rouse();
    },
    stop: async () => {
      stopped = true;
      rouse();
      await running;
    },
  };
}
