import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Obligation } from '../domain/calendrier.ts';

/** What was noted as done for a year. */
export async function obligationsDe(
  tx: Tx,
  cpts: string,
  annee: number,
): Promise<readonly Obligation[]> {
  const { rows } = await sql<Obligation>`
    select objet, presente_le as "presenteLe", transmis_le as "transmisLe", destinataires
    from seances.obligations where cpts_id = ${cpts} and annee = ${annee} order by objet`.execute(
    tx,
  );
  return rows;
}
