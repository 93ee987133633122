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

export type ProcesVerbalApprouve = {
  readonly reunionId: string;
  readonly seance: string;
  /** The whole text as it was approved, and its SHA-256. */
  readonly contenu: string;
  readonly empreinte: string;
  readonly approuveLe: Date;
  readonly parNom: string;
};

/** The approved minutes of the sessions whose attendance was written as these meetings. */
export async function procesVerbauxDeReunions(
  tx: Tx,
  cpts: string,
  reunions: readonly string[],
): Promise<readonly ProcesVerbalApprouve[]> {
  const { rows } = await sql<ProcesVerbalApprouve>`
    select s.reunion_id as "reunionId", s.instance || ', ' || s.titre as seance, v.contenu, v.empreinte,
      v.approuve_le as "approuveLe", v.change_par_nom as "parNom"
    from seances.seances s join seances.proces_verbaux v on v.cpts_id = s.cpts_id and v.seance_id = s.id
    where s.cpts_id = ${cpts} and s.reunion_id = any (${sql.val([...reunions])}::uuid[]) and v.approuve_le is not null
    order by s.debut, s.id`.execute(tx);
  return rows;
}
