import type { Tx } from '#platform/db/database.ts';

type NouvelleCle = {
  readonly cpts: string;
  readonly id: string;
  readonly empreinte: Buffer;
  readonly libelle: string;
  readonly role: string;
  readonly creeLe: Date;
};

/** Keeps the hash of a new API key. */
export async function insertCleApi(tx: Tx, cle: NouvelleCle): Promise<void> {
  await tx
    .insertInto('comptes.cles_api')
    .values({
      cpts_id: cle.cpts,
      id: cle.id,
      empreinte: cle.empreinte,
      libelle: cle.libelle,
      role: cle.role,
      cree_le: cle.creeLe,
    })
    .execute();
}
