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

type Finie = {
  readonly delegue: string;
  readonly creeLe: Date;
  readonly du: string;
  readonly au: string | null;
};

/** Ends a delegation at once, for who gave it or who holds it; null when it is not theirs or was ended, even an instant ago. */
export async function revokeDelegation(
  tx: Tx,
  cpts: string,
  { id, le, par }: { readonly id: string; readonly le: Date; readonly par: string },
): Promise<Finie | null> {
  const row = await tx
    .updateTable('comptes.delegations')
    .set({ revoquee_le: le, revoquee_par: par })
    .where('cpts_id', '=', cpts)
    .where('id', '=', id)
    .where('revoquee_le', 'is', null)
    .where((eb) => eb.or([eb('delegant_id', '=', par), eb('delegue_id', '=', par)]))
    .returning(['delegue_id as delegue', 'cree_le as creeLe', 'du', 'au'])
    .executeTakeFirst();
  return row ?? null;
}

/** Roles that were given with a delegation, at its instant and for its days, unless the person still acts for somebody here. */
export async function mandatsDeLaDelegation(
  tx: Tx,
  cpts: string,
  { delegue, creeLe, du, au }: Finie,
): Promise<readonly string[]> {
  const reste = await tx
    .selectFrom('comptes.delegations')
    .select('id')
    .where('cpts_id', '=', cpts)
    .where('delegue_id', '=', delegue)
    .where('revoquee_le', 'is', null)
    .executeTakeFirst();
  if (reste) return [];
  const mandats = await tx
    .selectFrom('comptes.mandats')
    .select('id')
    .where('cpts_id', '=', cpts)
    .where('compte_id', '=', delegue)
    .where('role', '=', 'delegue')
    .where('cree_le', '=', creeLe)
    .where('du', '=', du)
    .where('au', au === null ? 'is' : '=', au)
    .where('fini_le', 'is', null)
    .execute();
  return mandats.map(({ id }) => id);
}
