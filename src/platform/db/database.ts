import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
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
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
};

/** The only handle data code receives: a transaction whose tenant is set. */
export type Tx = Transaction<DB>;

/** Whose rows a transaction sees: one tenant to write in, others to read under a mandate. */
export type Tenant = { readonly cpts: string | null; readonly mandats: readonly string[] };

/** Opens a pool for the application role. */
export function openDatabase(url: string, { connections = 20 } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: 'maillage',
  });
  // A server that stops breaks idle connections; the pool opens new ones when asked.
  pool.on('error', () => {});
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return { kysely, pool, close: () => kysely.destroy() };
}

/** Runs `work` in one transaction of the tenant; a thrown error rolls back. */
export function inTenant<T>(
  db: Database,
  tenant: Tenant,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db.kysely.transaction().execute(async (tx) => {
    await sql`select socle.fixer(${tenant.cpts}, ${sql.val([...tenant.mandats])}::uuid[])`.execute(
      tx,
    );
    return await work(tx);
  });
}

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
