import { type Database, inTenant, type Tx } from '#platform/db/database.ts';

export type CompteConnu = {
  readonly id: string;
  readonly motDePasse: string | null;
};

/** Active account of an e-mail address (lower case), or null. */
export async function compteDuCourriel(tx: Tx, courriel: string): Promise<CompteConnu | null> {
  const row = await tx
    .selectFrom('comptes.comptes')
    .select(['id', 'mot_de_passe as motDePasse'])
    .where('courriel', '=', courriel)
    .where('desactive_le', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

export type NouveauCompte = {
  readonly id: string;
  readonly courriel: string;
  readonly nom: string;
  readonly prenom: string;
  readonly motDePasse: string | null;
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
