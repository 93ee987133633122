import type { Tx } from '#platform/db/database.ts';

export type OppositionEnCours = { readonly patient: string; readonly professionnel: string };

/** Who blocks whom now, for those who hold every record; nobody for the others. */
export async function oppositionsEnCours(
  tx: Tx,
  cpts: string,
): Promise<readonly OppositionEnCours[]> {
  return await tx
    .selectFrom('patients.oppositions')
    .select(['patient_id as patient', 'professionnel_id as professionnel'])
    .where('cpts_id', '=', cpts)
    .where('levee_le', 'is', null)
    .execute();
}
