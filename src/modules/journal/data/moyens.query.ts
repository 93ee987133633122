import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** Time told by entries of one mission and one profession; `professionnels` are those of the directory, each once. */
export type Moyens = {
  readonly mission: string;
  readonly profession: string | null;
  readonly quantite: number;
  readonly minutes: number;
  readonly professionnels: number;
};

type Periode = {
  readonly du: string;
  readonly au: string;
  readonly genres: readonly string[];
  /** Missions told apart; whatever is of none of them is of ''. */
  readonly missions: readonly string[];
};

/** What was given to each mission over a period (civil dates, both included), by kinds whose minutes are time spent. */
export async function moyensEngages(
  tx: Tx,
  cpts: string,
  { du, au, genres, missions }: Periode,
): Promise<readonly Moyens[]> {
  const { rows } = await sql<Moyens>`
    select mission, profession, sum(quantite)::bigint as quantite, sum(minutes)::bigint as minutes,
      count(*) filter (where professionnel_id is not null and quantite > 0)::bigint as professionnels
    from (
      select case when mission = any (${sql.val([...missions])}::text[]) then mission else '' end as mission,
        professions[1] as profession, professionnel_id, sum(quantite) as quantite,
        sum(quantite * coalesce(minutes, 0)) as minutes
      from journal.faits
      where cpts_id = ${cpts} and jour between ${du}::date and ${au}::date
        and genre = any (${sql.val([...genres])}::text[])
      group by 1, 2, 3) t
    group by 1, 2 having sum(quantite) <> 0 order by 1, 2 nulls last`.execute(tx);
  return rows;
}
