import { type RawBuilder, sql } from 'kysely';
import { type Database, inTenant, type Tx } from '#platform/db/database.ts';
import type { Mandat } from '../domain/mandat.ts';

export type CompteConnu = {
  readonly id: string;
  readonly courriel: string;
  readonly nom: string;
  readonly prenom: string;
  /** Hash; null for who signs in by Pro Santé Connect alone. */
  readonly motDePasse: string | null;
  readonly demonstration: boolean;
  readonly mandats: readonly Mandat[];
  /** Second factors. */
  readonly facteurs: number;
};

/** Active account of an e-mail address (lower case), or null. */
export async function compteDuCourriel(tx: Tx, courriel: string): Promise<CompteConnu | null> {
  return await lireCompte(tx, sql<boolean>`c.courriel = ${courriel}`);
}

/** Active account of that id, or null. */
export async function compteDId(tx: Tx, id: string): Promise<CompteConnu | null> {
  return await lireCompte(tx, sql<boolean>`c.id = ${id}`);
}

async function lireCompte(tx: Tx, lequel: RawBuilder<boolean>): Promise<CompteConnu | null> {
  const { rows } = await sql<CompteConnu>`
    select c.id, c.courriel, c.nom, c.prenom, c.mot_de_passe as "motDePasse", c.demonstration,
      comptes.mandats_du_compte(c.id) as mandats,
      (select count(*)::int from comptes.facteurs f where f.compte_id = c.id) as facteurs
    from comptes.comptes c where ${lequel} and c.desactive_le is null`.execute(tx);
  return rows[0] ?? null;
}

/** Makes what changes an account pass one at a time until the end of the transaction. */
export async function lockCompte(tx: Tx, id: string): Promise<void> {
  await tx
    .selectFrom('comptes.comptes')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Replaces a password by this hash. */
export async function setMotDePasse(tx: Tx, id: string, motDePasse: string): Promise<void> {
  await tx
    .updateTable('comptes.comptes')
    .set({ mot_de_passe: motDePasse })
    .where('id', '=', id)
    .execute();
}

export type NouveauCompte = {
  readonly id: string;
  readonly courriel: string;
  readonly nom: string;
  readonly prenom: string;
  readonly motDePasse: string | null;
  readonly demonstration: boolean;
  readonly creeLe: Date;
};

/** Creates the account; false when the address has one already. */
export async function insertCompte(tx: Tx, compte: NouveauCompte): Promise<boolean> {
  const row = await tx
    .insertInto('comptes.comptes')
    .values({
      id: compte.id,
      courriel: compte.courriel,
      nom: compte.nom,
      prenom: compte.prenom,
      mot_de_passe: compte.motDePasse,
      demonstration: compte.demonstration,
      cree_le: compte.creeLe,
    })
    .onConflict((oc) => oc.column('courriel').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export type NouveauMandat = {
  readonly cpts: string;
  readonly id: string;
  readonly compte: string;
  readonly role: string;
  readonly professionnel: string | null;
  readonly du: string;
  readonly au: string | null;
  readonly creeLe: Date;
};

/** Gives a role in a CPTS. */
export async function insertMandat(tx: Tx, mandat: NouveauMandat): Promise<void> {
  await tx
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
    .execute();
}

/** Removes every mandate held in these CPTS. `db`: opened as the owner, the application keeps them all. */
export async function deleteMandats(db: Database, cpts: readonly string[]): Promise<void> {
  if (cpts.length === 0) return;
  await inTenant(db, { cpts: null, mandats: [] }, (tx) =>
    tx.deleteFrom('comptes.mandats').where('cpts_id', 'in', cpts).execute(),
  );
}

/** Closes an account, or opens it again; false when it was so already. Its sessions end with it. */
export async function setDesactivation(
  tx: Tx,
  { id, le }: { readonly id: string; readonly le: Date | null },
): Promise<boolean> {
  const row = await tx
    .updateTable('comptes.comptes')
    .set({ desactive_le: le })
    .where('id', '=', id)
    .where('desactive_le', le ? 'is' : 'is not', null)
    .returning('id')
    .executeTakeFirst();
  if (row && le) await tx.deleteFrom('comptes.sessions').where('compte_id', '=', id).execute();
  return row !== undefined;
}

/** True when an address has an account, open or closed. */
export async function courrielPris(tx: Tx, courriel: string): Promise<boolean> {
  const row = await tx
    .selectFrom('comptes.comptes')
    .select('id')
    .where('courriel', '=', courriel)
    .executeTakeFirst();
  return row !== undefined;
}

/** Changes who an account is said to be; false when the address is another account's. */
export async function setPorteur(
  tx: Tx,
  { id, ...porteur }: Pick<NouveauCompte, 'id' | 'courriel' | 'nom' | 'prenom'>,
): Promise<boolean> {
  if (await courrielPrisParUnAutre(tx, id, porteur.courriel)) return false;
  await tx.updateTable('comptes.comptes').set(porteur).where('id', '=', id).execute();
  return true;
}

async function courrielPrisParUnAutre(tx: Tx, id: string, courriel: string): Promise<boolean> {
  const row = await tx
    .selectFrom('comptes.comptes')
    .select('id')
    .where('courriel', '=', courriel)
    .where('id', '<>', id)
    .executeTakeFirst();
  return row !== undefined;
}
