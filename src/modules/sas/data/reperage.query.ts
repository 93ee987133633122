import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

type Ou = { readonly cpts: readonly string[]; readonly professionnels: readonly string[] | null };

/** Of these CPTS, those that are connected to the SAS and where one of these professionals offers care. */
export async function cptsConcernees(
  tx: Tx,
  { cpts, professionnels }: Ou,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.cpts_id as id from sas.reglages r
    where r.cpts_id = any (${[...cpts]}::uuid[]) and r.actif and exists (
      select from snp.public_creneaux_libres c
      where c.cpts_id = r.cpts_id and c.public <> 'ma-patientele'
        and (${professionnels}::uuid[] is null or c.professionnel_id = any (${professionnels}::uuid[])))`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}
