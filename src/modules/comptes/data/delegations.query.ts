import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

export type DelegationListee = {
  readonly id: string;
  readonly delegant: string;
  readonly delegantNom: string;
  readonly delegue: string;
  readonly delegueNom: string;
  readonly portees: readonly string[];
  readonly du: string;
  readonly au: string | null;
  readonly revoqueeLe: Date | null;
};

/** Delegations of the CPTS; `compte`: those it gave or holds. */
export async function delegationsDe(
  tx: Tx,
  cpts: string,
  compte?: string,
): Promise<readonly DelegationListee[]> {
  const { rows } = await sql<DelegationListee>`
    select d.id, d.delegant_id as delegant, g.prenom || ' ' || g.nom as "delegantNom",
      d.delegue_id as delegue, e.prenom || ' ' || e.nom as "delegueNom", d.portees, d.du, d.au,
      d.revoquee_le as "revoqueeLe"
    from comptes.delegations d
    join comptes.comptes g on g.id = d.delegant_id join comptes.comptes e on e.id = d.delegue_id
    where d.cpts_id = ${cpts} ${compte ? sql`and ${compte}::uuid in (d.delegant_id, d.delegue_id)` : sql``}
    order by d.revoquee_le is not null, lower(g.nom), lower(e.nom), d.du desc, d.id
    limit 500`.execute(tx);
  return rows;
}
