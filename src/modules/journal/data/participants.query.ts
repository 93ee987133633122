import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/**
 * How many professionals have entries of some kinds in a period (civil dates, both included), each counted once;
 * those whose entries were all corrected away are not counted.
 */
export async function compterProfessionnels(
  tx: Tx,
  cpts: string,
  {
    du,
    au,
    genres,
  }: { readonly du: string; readonly au: string; readonly genres: readonly string[] },
): Promise<number> {
  const { rows } = await sql<{ nombre: number }>`
    select count(*) as nombre from (
      select professionnel_id from journal.faits
      where cpts_id = ${cpts} and genre = any (${sql.val([...genres])}::text[])
        and jour between ${du}::date and ${au}::date and professionnel_id is not null
      group by professionnel_id having sum(quantite) > 0) t`.execute(tx);
  return rows[0]?.nombre ?? 0;
}
