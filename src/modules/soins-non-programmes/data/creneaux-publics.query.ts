import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** Free slots of the next two days that any patient may take alone, kept for nobody: a number, never who offers them. */
export async function creneauxOuvertsAuxPatients(
  tx: Tx,
  cpts: string,
  maintenant: Date,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from snp.creneaux
    where cpts_id = ${cpts} and etat = 'libre' and 'patient' = any (reservable_par) and public = 'tous'
      and filieres = '{}' and nature = 'soins-non-programmes'
      and debut > ${maintenant} and debut < ${maintenant}::timestamptz + interval '2 days'
      and (libere_le is null or libere_le <= ${maintenant})`.execute(tx);
  return rows[0]?.n ?? 0;
}
