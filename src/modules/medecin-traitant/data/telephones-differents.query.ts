import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

export type LigneAuTelephoneDifferent = {
  readonly numero: number;
  readonly demande: string;
  readonly demandeNumero: number;
};

/** Lines of a list that gave somebody of the register another telephone. */
export async function lignesAuTelephoneDifferent(
  tx: Tx,
  cpts: string,
  liste: string,
): Promise<readonly LigneAuTelephoneDifferent[]> {
  const { rows } = await sql<LigneAuTelephoneDifferent>`
    select l.numero, d.id as demande, d.numero as "demandeNumero"
    from mt.lignes_de_liste l join mt.demandes d on d.cpts_id = ${cpts} and d.id = l.demande_id
    where l.cpts_id = ${cpts} and l.liste_id = ${liste} and 'telephone-different' = any (l.remarques)
    order by l.numero limit 500`.execute(tx);
  return rows;
}
