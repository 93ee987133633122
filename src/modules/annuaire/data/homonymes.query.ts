import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

const QUELQUES_UNS = 8;

/** Ids of people who practise in the communes of the CPTS, or whom it typed, under exactly these words. */
export async function homonymes(
  tx: Tx,
  cpts: string,
  mots: readonly string[],
): Promise<readonly string[]> {
  const vecteur = sql`array_to_tsvector(${sql.val([...mots])}::text[])`;
  const { rows } = await sql<{ id: string }>`
    select p.id from annuaire.professionnels p
    where p.ferme_le is null and p.mots @@ ${mots.map((mot) => `'${mot}'`).join('&')}::tsquery and p.mots = ${vecteur}
      and exists (select from annuaire.activites a
        join territoire.public_couvertures k on k.commune = a.commune and k.cpts_id = ${cpts}
        where a.professionnel_id = p.id and a.ferme_le is null)
    union all
    select f.professionnel_id from annuaire.fiches f
    where f.cpts_id = ${cpts} and f.locale and f.ferme_le is null and f.mots = ${vecteur}
    limit ${QUELQUES_UNS}`.execute(tx);
  return rows.map((row) => row.id);
}
