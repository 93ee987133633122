import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** One cell of the roll-up. `minutes` is null when the entry measured no delay. */
export type Cumul = {
  readonly genre: string;
  readonly profession: string;
  readonly detail: string;
  readonly source: string;
  readonly minutes: number | null;
  readonly faits: number;
  readonly quantite: number;
  readonly centimes: number;
};

/**
 * Figures of a period (civil dates, both included) for some kinds of entries: the roll-up, plus what still
 * waits to be folded, so that an entry counts from the moment it is written.
 */
export async function lireCumuls(
  tx: Tx,
  cpts: string,
  {
    du,
    au,
    genres,
  }: { readonly du: string; readonly au: string; readonly genres: readonly string[] },
): Promise<readonly Cumul[]> {
  const result = await sql<Cumul>`
    select genre, profession, detail, source, nullif(minutes, -1) as minutes,
      sum(faits)::bigint as faits, sum(quantite)::bigint as quantite, sum(centimes)::bigint as centimes
    from (
      select genre, profession, detail, source, minutes, faits, quantite, centimes
      from journal.cumuls
      where cpts_id = ${cpts} and jour between ${du}::date and ${au}::date and genre = any(${sql.val([...genres])}::text[])
      union all
      select f.genre, coalesce(f.professions[1], ''), coalesce(f.detail, ''), f.source,
        coalesce(f.minutes, -1), 1, f.quantite, coalesce(f.centimes, 0)
      from journal.a_plier a join journal.faits f on f.cpts_id = a.cpts_id and f.jour = a.jour and f.id = a.fait_id
      where a.cpts_id = ${cpts} and a.jour between ${du}::date and ${au}::date and f.genre = any(${sql.val([...genres])}::text[])
    ) tout
    group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`.execute(tx);
  return result.rows;
}
