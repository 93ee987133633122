import { sql } from 'kysely';
import type { Role } from '#kernel/role.ts';
import type { Tx } from '#platform/db/database.ts';

export type Invitation = {
  readonly id: string;
  readonly courriel: string;
  readonly prenom: string | null;
  readonly nom: string | null;
  readonly role: Role;
  readonly professionnel: string | null;
  readonly du: string;
  readonly au: string | null;
  readonly delegant: string | null;
  readonly delegationDe: string | null;
  readonly portees: readonly string[] | null;
  readonly demande: string | null;
  readonly inviteParNom: string;
  readonly envoyeeLe: Date;
  readonly expireLe: Date;
  readonly accepteeLe: Date | null;
  readonly retireeLe: Date | null;
};

type Filtre = { readonly id?: string; readonly delegant?: string };

/** Invitations of the CPTS, last sent first; one by its id, or those of a professional for their delegates. */
export async function invitationsDe(
  tx: Tx,
  cpts: string,
  { id, delegant }: Filtre = {},
): Promise<readonly Invitation[]> {
  const { rows } = await sql<Invitation>`
    select id, courriel, prenom, nom, role, professionnel_id as professionnel, du, au, delegant_id as delegant,
      delegation_de as "delegationDe", portees, demande_id as demande, invite_par_nom as "inviteParNom",
      envoyee_le as "envoyeeLe", expire_le as "expireLe", acceptee_le as "accepteeLe", retiree_le as "retireeLe"
    from comptes.invitations
    where cpts_id = ${cpts} ${id ? sql`and id = ${id}` : sql``} ${delegant ? sql`and delegant_id = ${delegant}` : sql``}
    order by envoyee_le desc, id desc
    limit 500`.execute(tx);
  return rows;
}

/** One invitation, or null. */
export async function invitationParId(
  tx: Tx,
  cpts: string,
  id: string,
): Promise<Invitation | null> {
  return (await invitationsDe(tx, cpts, { id }))[0] ?? null;
}
