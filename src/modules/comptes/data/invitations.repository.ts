import type { Role } from '#kernel/role.ts';
import type { Tx } from '#platform/db/database.ts';

export type NouvelleInvitation = {
  readonly id: string;
  readonly courriel: string;
  readonly prenom: string | null;
  readonly nom: string | null;
  readonly role: Role;
  readonly professionnel: string | null;
  readonly du: string;
  readonly au: string | null;
  readonly delegation: {
    readonly delegant: string;
    readonly de: string;
    readonly portees: readonly string[];
  } | null;
  readonly demande: string | null;
  readonly invitePar: string | null;
  readonly inviteParNom: string;
  readonly envoyeeLe: Date;
  readonly expireLe: Date;
};

/** Keeps an invitation; false when the address waits for the same one already. */
export async function insertInvitation(
  tx: Tx,
  cpts: string,
  i: NouvelleInvitation,
): Promise<boolean> {
  const row = await tx
    .insertInto('comptes.invitations')
    .values({
      cpts_id: cpts,
      id: i.id,
      courriel: i.courriel,
      prenom: i.prenom,
      nom: i.nom,
      role: i.role,
      professionnel_id: i.professionnel,
      du: i.du,
      au: i.au,
      delegant_id: i.delegation?.delegant ?? null,
      delegation_de: i.delegation?.de ?? null,
      portees: i.delegation ? [...i.delegation.portees] : null,
      demande_id: i.demande,
      invite_par: i.invitePar,
      invite_par_nom: i.inviteParNom,
      cree_le: i.envoyeeLe,
      envoyee_le: i.envoyeeLe,
      expire_le: i.expireLe,
    })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The mail left again: a new term. */
export async function setEnvoiDInvitation(
  tx: Tx,
  cpts: string,
  { id, le, expireLe }: { readonly id: string; readonly le: Date; readonly expireLe: Date },
): Promise<void> {
  await ligne(tx, cpts, id).set({ envoyee_le: le, expire_le: expireLe }).execute();
}

/** Takes an invitation back; false when it was accepted or taken back, even an instant ago. */
export async function withdrawInvitation(
  tx: Tx,
  cpts: string,
  { id, le }: { readonly id: string; readonly le: Date },
): Promise<boolean> {
  return await close(ligne(tx, cpts, id).set({ retiree_le: le }));
}

/** Marks an invitation as accepted by this account; false when it was accepted or taken back, even an instant ago. */
export async function acceptInvitation(
  tx: Tx,
  cpts: string,
  { id, le, compte }: { readonly id: string; readonly le: Date; readonly compte: string },
): Promise<boolean> {
  return await close(ligne(tx, cpts, id).set({ acceptee_le: le, compte_id: compte }));
}

function ligne(tx: Tx, cpts: string, id: string) {
  return tx.updateTable('comptes.invitations').where('cpts_id', '=', cpts).where('id', '=', id);
}

async function close(query: ReturnType<typeof ligne>): Promise<boolean> {
  const row = await query
    .where('acceptee_le', 'is', null)
    .where('retiree_le', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
