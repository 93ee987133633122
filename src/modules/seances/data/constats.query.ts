import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { ConstatDate } from '../domain/seance.ts';

/** The statements of the quorum of a session, in the order of their hours. */
export async function constatsDe(
  tx: Tx,
  cpts: string,
  seance: string,
): Promise<readonly ConstatDate[]> {
  const { rows } = await sql<ConstatDate>`
    select id, quand, le, etat, explication, par_nom as "parNom" from seances.constats
    where cpts_id = ${cpts} and seance_id = ${seance} order by le, id limit 500`.execute(tx);
  return rows;
}
