import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

export type DemandeDeCompte = {
  readonly id: string;
  readonly courriel: string;
  readonly prenom: string;
  readonly nom: string;
  readonly profession: string;
  readonly rpps: string | null;
  readonly message: string | null;
  readonly recueLe: Date;
  readonly fois: number;
  readonly decision: 'approuvee' | 'declinee' | null;
  readonly raison: string | null;
  readonly decideeLe: Date | null;
};

/** Requests of the CPTS: those that wait, the oldest first, then the last decided; `id`: that one alone. */
export async function demandesDeCompte(
  tx: Tx,
  cpts: string,
  id?: string,
): Promise<readonly DemandeDeCompte[]> {
  const { rows } = await sql<DemandeDeCompte>`
    select id, courriel, prenom, nom, profession, rpps, message, recue_le as "recueLe", fois, decision, raison,
      decidee_le as "decideeLe"
    from comptes.demandes_de_compte
    where cpts_id = ${cpts} ${id ? sql`and id = ${id}` : sql``}
    order by decidee_le desc nulls first, recue_le, id
    limit 300`.execute(tx);
  return rows;
}
