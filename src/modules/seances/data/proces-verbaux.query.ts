import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { ProcesVerbal } from '../domain/proces-verbal.ts';

/** What was written of the minutes of a session; null: nothing yet. */
export async function procesVerbalDe(
  tx: Tx,
  cpts: string,
  seance: string,
): Promise<ProcesVerbal | null> {
  const { rows } = await sql<ProcesVerbal>`
    select seance_id as "seanceId", ouverture, cloture, change_le as "changeLe", change_par_nom as "changeParNom",
      approuve_le as "approuveLe", contenu, empreinte
    from seances.proces_verbaux where cpts_id = ${cpts} and seance_id = ${seance}`.execute(tx);
  return rows[0] ?? null;
}
