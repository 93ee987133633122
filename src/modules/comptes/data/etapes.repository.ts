import type { Tx } from '#platform/db/database.ts';

type NouvelleEtape = {
  readonly empreinte: Buffer;
  readonly compte: string;
  readonly genre: 'facteur' | 'enrolement';
  readonly creeLe: Date;
  readonly expireLe: Date;
};

/** Keeps a step under the hash of its token. */
export async function insertEtape(tx: Tx, etape: NouvelleEtape): Promise<void> {
  await tx
    .insertInto('comptes.etapes')
    .values({
      empreinte: etape.empreinte,
      compte_id: etape.compte,
      genre: etape.genre,
      cree_le: etape.creeLe,
      expire_le: etape.expireLe,
    })
    .execute();
}

/** Uses a step; false when it was, even an instant ago. */
export async function useEtape(tx: Tx, empreinte: Buffer): Promise<boolean> {
  const row = await tx
    .deleteFrom('comptes.etapes')
    .where('empreinte', '=', empreinte)
    .returning('compte_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends every step of an account. */
export async function deleteEtapes(tx: Tx, compte: string): Promise<void> {
  await tx.deleteFrom('comptes.etapes').where('compte_id', '=', compte).execute();
}

type Defi = {
  readonly defi: string;
  readonly genre: 'ajout' | 'entree';
  /** Null: whoever holds a key for this host may sign it. */
  readonly compte: string | null;
};

/** Keeps a challenge until it is answered. */
export async function insertDefi(tx: Tx, defi: Defi, expireLe: Date): Promise<void> {
  await tx
    .insertInto('comptes.defis')
    .values({
      defi: defi.defi,
      genre: defi.genre,
      compte_id: defi.compte,
      expire_le: expireLe,
    })
    .execute();
}

/** Takes a challenge away; false when it was never given for this, was answered already, or is too old. */
export async function takeDefi(tx: Tx, defi: Defi, maintenant: Date): Promise<boolean> {
  const row = await tx
    .deleteFrom('comptes.defis')
    .where('defi', '=', defi.defi)
    .where('genre', '=', defi.genre)
    .where('compte_id', defi.compte === null ? 'is' : '=', defi.compte)
    .where('expire_le', '>', maintenant)
    .returning('defi')
    .executeTakeFirst();
  return row !== undefined;
}
