import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

type NouvelleDelegation = {
  readonly id: string;
  readonly professionnel: string;
  readonly delegant: string;
  readonly delegue: string;
  readonly portees: readonly string[];
  readonly du: string;
  readonly au: string | null;
  readonly creeLe: Date;
};

/** Keeps a delegation; false when this person acts for that professional already on one of those days. */
export async function insertDelegation(
  tx: Tx,
  cpts: string,
  d: NouvelleDelegation,
): Promise<boolean> {
  const row = await tx
    .insertInto('comptes.delegations')
    .values({
      cpts_id: cpts,
      id: d.id,
      professionnel_id: d.professionnel,
      delegant_id: d.delegant,
      delegue_id: d.delegue,
      portees: [...d.portees],
      du: d.du,
      au: d.au,
      cree_le: d.creeLe,
    })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends a delegation at once, for who gave it or who holds it; null when it is not theirs or was ended, even an instant ago. */
export async function revokeDelegation(
  tx: Tx,
  cpts: string,
  { id, le, par }: { readonly id: string; readonly le: Date; readonly par: string },
): Promise<{ readonly delegue: string } | null> {
  const row = await tx
    .updateTable('comptes.delegations')
    .set({ revoquee_le: le, revoquee_par: par })
    .where('cpts_id', '=', cpts)
    .where('id', '=', id)
    .where('revoquee_le', 'is', null)
    .where((eb) => eb.or([eb('delegant_id', '=', par), eb('delegue_id', '=', par)]))
    .returning('delegue_id as delegue')
    .executeTakeFirst();
  return row ?? null;
}

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
