import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { NotRun, type Statement } from './burst.ts';
import { isStalePlan } from './errors.ts';
import { openPipeline } from './pipeline.ts';
import type { DB } from './types.gen.ts';

/** Civil dates stay text; 64-bit counts are numbers, since no count here nears 2^53. */
const PARSERS = new Map<number, (value: string) => unknown>([
  [pg.types.builtins.DATE, (value) => value],
  [pg.types.builtins.INT8, Number],
  [pg.types.builtins.NUMERIC, Number],
]);
for (const [oid, parser] of PARSERS) pg.types.setTypeParser(oid, parser);

export type Database = {
  readonly kysely: Kysely<DB>;
  /** Connections for what waits for its answer: COPY, health. */
  readonly pool: pg.Pool;
  /** Connections of transactions, where statements travel in bursts. */
  readonly transactions: pg.Pool;
  readonly close: () => Promise<void>;
};

/** The only handle data code receives: a transaction whose tenant is set. */
export type Tx = Transaction<DB>;

/** Whose rows a transaction sees: one tenant to write in, others to read under a mandate. */
export type Tenant = { readonly cpts: string | null; readonly mandats: readonly string[] };

/** Opens the pools of the application role; a connection is made when it is first needed. */
export function openDatabase(url: string, { connections = 20 } = {}): Database {
  const open = () => {
    const pool = new pg.Pool({
      connectionString: url,
      application_name: 'maillage',
      max: connections,
    });
    // A server that stops breaks idle connections; the pool opens new ones when asked.
    pool.on('error', () => {});
    // One that breaks while it is used fails its statements; nobody else need hear of it.
    pool.on('connect', (client) => client.on('error', () => {}));
    return pool;
  };
  const pool = open();
  const transactions = open();
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  const close = async () => {
    await Promise.all([kysely.destroy(), transactions.end()]);
  };
  return { kysely, pool, transactions, close };
}

/**
 * Asks a statement whose answer nothing waits for: the commit follows it at once, and fails with it. One
 * that is not sent by the time `ask` returns is waited for first.
 */
export type Last = (ask: () => Promise<unknown>) => void;

/**
 * Runs `work` in one transaction of the tenant; a thrown error rolls back. Statements asked together
 * (`Promise.all`) travel together.
 */
export async function inTenant<T>(
  db: Database,
  tenant: Tenant,
  work: (tx: Tx, last: Last) => Promise<T>,
): Promise<T> {
  const begin = beginning(tenant);
  const client = await db.transactions.connect();
  const { tx, send, asked, end } = openPipeline(client);
  const sent: Promise<unknown>[] = [];
  const unsent: Promise<unknown>[] = [];
  const last: Last = (ask) => {
    const before = asked();
    const statement = ask();
    // Its failure is thrown below.
    statement.catch(() => {});
    (asked() > before ? sent : unsent).push(statement);
  };
  for (const statement of begin) sent.push(send(statement));
  // Outside a transaction and its tenant nothing may run, even for who would catch this failure.
  for (const opened of sent) opened.catch(end);
  let discard = false;
  try {
    const value = await work(tx, last);
    await Promise.all(unsent);
    end();
    const committed = send(COMMIT);
    await Promise.allSettled([...sent, committed]);
    await Promise.all(sent);
    if ((await committed).command !== 'COMMIT') throw new Error('the transaction had failed');
    return value;
  } catch (error) {
    end();
    const cause = error instanceof NotRun ? error.cause : error;
    discard = isStalePlan(cause);
    await send(ROLLBACK).catch(() => {
      discard = true;
    });
    throw cause;
  } finally {
    client.release(discard);
  }
}

/** `begin`, and the tenant by its own statement. */
function beginning({ cpts, mandats }: Tenant): readonly Statement[] {
  const given = cpts === null ? mandats : [cpts, ...mandats];
  if (!given.every((id) => UUID.test(id))) throw new Error('a tenant is named by a UUID');
  return [BEGIN, { ...FIXER, values: [cpts, `{${mandats.join(',')}}`] }];
}

const BEGIN: Statement = { name: 'maillage_begin', text: 'begin', values: [] };
const COMMIT: Statement = { name: 'maillage_commit', text: 'commit', values: [] };
const ROLLBACK: Statement = { name: 'maillage_rollback', text: 'rollback', values: [] };
const FIXER = { name: 'maillage_fixer', text: 'select socle.fixer($1::uuid, $2::uuid[])' } as const;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Throws when the tenant set by `socle.fixer` does not reach the policies: the program must not serve then. */
export async function checkTenancy(db: Database): Promise<void> {
  const count = (cpts: string | null) =>
    inTenant(db, { cpts, mandats: [] }, (tx) =>
      tx.selectFrom('socle.temoins').select('libelle').execute(),
    );
  if ((await count(WITNESS)).length !== 1 || (await count(null)).length !== 0)
    throw new Error('row-level security does not follow the tenant: refusing to serve');
}

const WITNESS = '00000000-0000-7000-8000-000000000001';

/** True when the database answers. */
export async function answers(db: Database): Promise<boolean> {
  return await db.pool.query('select 1').then(
    () => true,
    () => false,
  );
}
