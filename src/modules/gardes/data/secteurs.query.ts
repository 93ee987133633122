import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** The sectors of a CPTS that hold a commune, by letter. */
export async function secteursCouverts(
  tx: Tx,
  cpts: string,
): Promise<readonly { readonly lettre: string; readonly nom: string }[]> {
  const { rows } = await sql<{ lettre: string; nom: string }>`
    select distinct secteur_lettre as lettre, secteur_nom as nom from territoire.public_couvertures
    where cpts_id = ${cpts} and secteur_lettre is not null order by 1`.execute(tx);
  return rows;
}
