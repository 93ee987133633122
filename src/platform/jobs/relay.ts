import type pg from 'pg';
import type { PgBoss } from 'pg-boss';
import type { JobDefinition } from './job.ts';

/** Most events one turn relays. */
export const LOT = 200;

type Row = {
  readonly cpts_id: string;
  readonly id: string;
  readonly genre: string;
  readonly donnees: Record<string, string | number | null>;
};

type Relayed = {
  readonly events: number;
  /** Names of the jobs that have something to do. */
  readonly jobs: readonly string[];
};

/**
 * Turns outbox rows into jobs, in one transaction with pg-boss's own tables: a job has the id of its event,
 * so relaying twice makes one job.
 */
export async function relayOnce(
  pool: pg.Pool,
  boss: PgBoss,
  jobs: readonly JobDefinition[],
): Promise<Relayed> {
  // Most turns find nothing: looking costs one round trip, a transaction three.
  const waiting = await pool.query('select from socle.evenements where relaye_le is null limit 1');
  if (waiting.rowCount === 0) return NOTHING;
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<Row>(
      `select cpts_id, id, genre, donnees from socle.evenements where relaye_le is null
       order by survenu_le limit ${LOT} for update skip locked`,
    );
    const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
    const filled: string[] = [];
    for (const job of jobs) {
      const sent = rows.filter((row) => job.sur.includes('*') || job.sur.includes(row.genre));
      const inserts = job.regroupe
        ? onePerCpts(sent)
        : sent.map((row) => ({ id: row.id, data: row }));
      if (inserts.length === 0) continue;
      await boss.insert(job.nom, [...inserts], { db });
      filled.push(job.nom);
    }
    if (rows.length > 0)
      await client.query(
        `update socle.evenements e set relaye_le = now()
         from unnest($1::uuid[], $2::uuid[]) as r (cpts_id, id) where e.cpts_id = r.cpts_id and e.id = r.id`,
        [rows.map((row) => row.cpts_id), rows.map((row) => row.id)],
      );
    await client.query('commit');
    return { events: rows.length, jobs: filled };
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

const NOTHING: Relayed = { events: 0, jobs: [] };

function onePerCpts(rows: readonly Row[]) {
  const last = new Map(rows.map((row) => [row.cpts_id, row]));
  return [...last.values()].map((row) => ({ id: row.id, data: row, singletonKey: row.cpts_id }));
}
