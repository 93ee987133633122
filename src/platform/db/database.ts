import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
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
  /** Connections of transactions, which send without waiting. */
  readonly transactions: pg.Pool;
  readonly close: () => Promise<void>;
};

/** The only handle data code receives: a transaction whose tenant is set. */
export type Tx = Transaction<DB>;

/** Whose rows a transaction sees, and who looks. */
export type Tenant = {
  /** One tenant to write in. */
  readonly cpts: string | null;
  /** Others to read under a mandate. */
  readonly mandats: readonly string[];
  /** Professionals on whose behalf it looks: a patient who opposed one of them is not there. */
  readonly lecteurs?: readonly string[];
  /** Whether rows of health data are there at all; no, unless said. */
  readonly sante?: boolean;
  /**
   * Whose patients may be opened: all, all but not whom they oppose, or those whose care team one of these ids is of.
   * None, unless said.
   */
  readonly dossiers?: 'tous' | 'sans-oppositions' | readonly string[];
  /** What the database takes for now when an access ends; its own clock, unless said. */
  readonly instant?: Date;
};

/** Opens the pools of the application role; a connection is made when it is first needed. */
export function openDatabase(url: string, { connections = 20 } = {}): Database {
  const open = (options: pg.PoolConfig) => {
    const pool = new pg.Pool({ connectionString: url, application_name: 'maillage', ...options });
    // A server that stops breaks idle connections; the pool opens new ones when asked.
    pool.on('error', () => {});
    return pool;
  };
  const pool = open({ max: connections });
  const transactions = open({ max: connections });
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
  const fixed = fixing(tenant);
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
  const opened = Promise.all([send('begin'), send(FIXER, fixed)]);
  opened.catch(() => {});
  sent.push(opened);
  let discard = false;
  try {
    const value = await work(tx, last);
    await Promise.all(unsent);
    end();
    const committed = send('commit');
    await Promise.allSettled([...sent, committed]);
    await Promise.all(sent);
    if ((await committed).command !== 'COMMIT') throw new Error('the transaction had failed');
    return value;
  } catch (error) {
    end();
    const cause = await opened.then(
      () => error,
      (first: unknown) => first,
    );
    discard = isStalePlan(cause);
    await send('rollback').catch(() => {
      discard = true;
    });
    throw cause;
  } finally {
    client.release(discard);
  }
}

const FIXER = 'select socle.fixer($1, $2, $3, $4, $5, $6)';

/** What `socle.fixer` is told. */
function fixing(given: Tenant): readonly unknown[] {
  const { cpts, mandats, lecteurs = [], sante = false, dossiers = [], instant = null } = given;
  const membres = typeof dossiers === 'string' ? [] : dossiers;
  const ids = [...(cpts === null ? [] : [cpts]), ...mandats, ...lecteurs, ...membres];
  if (!ids.every((id) => UUID.test(id))) throw new Error('a tenant is named by a UUID');
  const ouverts = typeof dossiers === 'string' ? dossiers : membres.join(',');
  return [cpts, mandats, lecteurs, sante, ouverts, instant];
}

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
