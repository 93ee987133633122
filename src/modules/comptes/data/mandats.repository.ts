import { sql } from 'kysely';
import { type Role, zRole } from '#kernel/role.ts';
import type { Tx } from '#platform/db/database.ts';
import { violatedConstraint } from '#platform/db/errors.ts';
import type { MandatTenu } from './personnes.query.ts';

type NouveauMandat = {
  readonly cpts: string;
  readonly id: string;
  readonly compte: string;
  readonly role: Role;
  readonly professionnel: string | null;
  readonly du: string;
  readonly au: string | null;
  readonly creeLe: Date;
};

/** Gives a role; false when the person holds it already on one of those days. */
export async function insertMandatUnique(tx: Tx, mandat: NouveauMandat): Promise<boolean> {
  const row = await tx
    .insertInto('comptes.mandats')
    .values({
      cpts_id: mandat.cpts,
      id: mandat.id,
      compte_id: mandat.compte,
      role: mandat.role,
      professionnel_id: mandat.professionnel,
      du: mandat.du,
      au: mandat.au,
      cree_le: mandat.creeLe,
    })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** A mandate of the CPTS that was not ended, held for update; null otherwise. */
export async function loadMandat(tx: Tx, cpts: string, id: string): Promise<MandatTenu | null> {
  const row = await colonnes(tx, cpts).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? lire(row) : null;
}

/** Those of a person that were not ended, held for update. */
export async function loadMandatsDuCompte(
  tx: Tx,
  cpts: string,
  compte: string,
): Promise<readonly MandatTenu[]> {
  const rows = await colonnes(tx, cpts)
    .where('compte_id', '=', compte)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(lire);
}

/**
 * Mandates of these roles that were not ended, of accounts that may sign in; held for update in one order, so that two
 * people who end each other's wait for one another.
 */
export async function loadMandatsDesRoles(
  tx: Tx,
  cpts: string,
  roles: readonly Role[],
): Promise<readonly MandatTenu[]> {
  const rows = await colonnes(tx, cpts)
    .where('role', 'in', roles)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('comptes.comptes as c')
          .select('c.id')
          .whereRef('c.id', '=', 'comptes.mandats.compte_id')
          .where('c.desactive_le', 'is', null),
      ),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(lire);
}

/** Ends mandates at once. */
export async function endMandats(
  tx: Tx,
  cpts: string,
  { ids, le }: { readonly ids: readonly string[]; readonly le: Date },
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('comptes.mandats')
    .set({ fini_le: le })
    .where('cpts_id', '=', cpts)
    .where('id', 'in', ids)
    .execute();
}

/**
 * Sets the last day of a mandate, null for none; its caller holds it. False when it meets the next one, even given an
 * instant ago: the transaction is then lost.
 */
export async function setTermeDuMandat(
  tx: Tx,
  cpts: string,
  { id, au }: { readonly id: string; readonly au: string | null },
): Promise<boolean> {
  try {
    await tx
      .updateTable('comptes.mandats')
      .set({ au })
      .where('cpts_id', '=', cpts)
      .where('id', '=', id)
      .execute();
    return true;
  } catch (error) {
    if (violatedConstraint(error) === 'un_role_ne_se_donne_qu_une_fois_a_la_fois') return false;
    throw error;
  }
}

function colonnes(tx: Tx, cpts: string) {
  return tx
    .selectFrom('comptes.mandats')
    .select(['id', 'compte_id as compte', 'role', 'professionnel_id as professionnel', 'du', 'au'])
    .where('cpts_id', '=', cpts)
    .where('fini_le', 'is', null);
}

type Ligne = Omit<MandatTenu, 'role' | 'finiLe'> & { readonly role: string };

function lire(row: Ligne): MandatTenu {
  return { ...row, role: zRole.parse(row.role), finiLe: null };
}

type RoleADonner = {
  readonly courriel: string;
  readonly role: Role;
  readonly du: string;
  readonly au: string | null;
};

/** True when the account of this address holds the role already on one of those days. */
export async function roleTenuA(tx: Tx, cpts: string, r: RoleADonner): Promise<boolean> {
  const { rows } = await sql<{ tenu: boolean }>`
    select exists (select from comptes.mandats m join comptes.comptes c on c.id = m.compte_id
      where m.cpts_id = ${cpts} and c.courriel = ${r.courriel} and m.role = ${r.role} and m.fini_le is null
        and daterange(m.du, m.au, '[]') && daterange(${r.du}::date, ${r.au}::date, '[]')) as tenu`.execute(
    tx,
  );
  return rows[0]?.tenu ?? false;
}
