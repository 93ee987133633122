import type { Tx } from '#platform/db/database.ts';

/** Records that were merged into this one, whose names the audit chain still bears. */
export async function dossiersReunis(
  tx: Tx,
  cpts: string,
  patient: string,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('patients.patients')
    .select('id')
    .where('cpts_id', '=', cpts)
    .where('fusionne_vers', '=', patient)
    .execute();
  return rows.map(({ id }) => id);
}

/** The record that this one was merged into; null when it was not, or not for whoever looks. */
export async function reuniA(tx: Tx, cpts: string, patient: string): Promise<string | null> {
  const row = await tx
    .selectFrom('patients.patients')
    .select('fusionne_vers as vers')
    .where('cpts_id', '=', cpts)
    .where('id', '=', patient)
    .executeTakeFirst();
  return row?.vers ?? null;
}
