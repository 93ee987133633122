import type { Tx } from '#platform/db/database.ts';

/** Replaces the recovery codes of an account by these. */
export async function replaceCodesDeSecours(
  tx: Tx,
  compte: string,
  { empreintes, le }: { readonly empreintes: readonly Buffer[]; readonly le: Date },
): Promise<void> {
  await tx.deleteFrom('comptes.codes_de_secours').where('compte_id', '=', compte).execute();
  await tx
    .insertInto('comptes.codes_de_secours')
    .values(empreintes.map((empreinte) => ({ compte_id: compte, empreinte, cree_le: le })))
    .execute();
}

/** Uses a recovery code; false when it is unknown or was used, even an instant ago. */
export async function useCodeDeSecours(
  tx: Tx,
  compte: string,
  { empreinte, le }: { readonly empreinte: Buffer; readonly le: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable('comptes.codes_de_secours')
    .set({ utilise_le: le })
    .where('compte_id', '=', compte)
    .where('empreinte', '=', empreinte)
    .where('utilise_le', 'is', null)
    .returning('empreinte')
    .executeTakeFirst();
  return row !== undefined;
}
