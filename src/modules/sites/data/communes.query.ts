import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** Communes of the CPTS, by name. */
export async function communesCouvertes(
  tx: Tx,
  cpts: string,
): Promise<readonly { readonly code: string; readonly nom: string }[]> {
  const { rows } = await sql<{ code: string; nom: string }>`
    select c.code, c.nom from territoire.public_couvertures k
    join territoire.public_communes c on c.code = k.commune
    where k.cpts_id = ${cpts} order by c.nom, c.code`.execute(tx);
  return rows;
}
