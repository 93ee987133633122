import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { PeriodeTenue } from '../domain/periode-tenue.ts';

/** Periods of the CPTS, the last first. */
export async function periodesDeLaCpts(tx: Tx, cpts: string): Promise<readonly PeriodeTenue[]> {
  const { rows } = await sql<PeriodeTenue>`
    select id, genre, du, au, close_le as "closeLe", close_par_nom as "closeParNom"
    from indemnisations.periodes where cpts_id = ${cpts} order by du desc limit 200`.execute(tx);
  return rows;
}
