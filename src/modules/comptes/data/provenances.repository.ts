import type { Tx } from '#platform/db/database.ts';

/** Remembers where an account came in from. */
export async function upsertProvenances(
  tx: Tx,
  compte: string,
  { empreintes, le }: { readonly empreintes: readonly Buffer[]; readonly le: Date },
): Promise<void> {
  await tx
    .insertInto('comptes.provenances')
    .values(empreintes.map((empreinte) => ({ compte_id: compte, empreinte, vue_le: le })))
    .onConflict((oc) => oc.columns(['compte_id', 'empreinte']).doUpdateSet({ vue_le: le }))
    .execute();
}

/** True when the account came in from one of these before. */
export async function provenanceConnue(
  tx: Tx,
  compte: string,
  empreintes: readonly Buffer[],
): Promise<boolean> {
  const row = await tx
    .selectFrom('comptes.provenances')
    .select('compte_id')
    .where('compte_id', '=', compte)
    .where('empreinte', 'in', empreintes)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
