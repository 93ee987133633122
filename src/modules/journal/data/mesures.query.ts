import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** Entries to add up: a kind over civil dates, both included, narrowed down if said. `cle` names the answer. */
export type MesureDemandee = {
  readonly cle: string;
  readonly du: string;
  readonly au: string;
  readonly genre: string;
  readonly detail: string | null;
  /** National code of the first profession of the entry. */
  readonly profession: string | null;
  /** Mission as entries name it; null for all. */
  readonly mission: string | null;
  /** Whether professionals are counted, each once, instead of entries. */
  readonly professionnels: boolean;
};

export type FaitsMesures = {
  readonly cle: string;
  readonly quantite: number;
  readonly minutes: number;
  readonly professionnels: number;
};

/** Adds up entries for each demand in one question; zero where there is none. */
export async function mesurerFaits(
  tx: Tx,
  cpts: string,
  demandes: readonly MesureDemandee[],
): Promise<readonly FaitsMesures[]> {
  if (demandes.length === 0) return [];
  const { rows } = await sql<FaitsMesures>`
    select d.cle, s.quantite, s.minutes, p.professionnels
    from jsonb_to_recordset(${JSON.stringify(demandes)}::jsonb) as d(cle text, du date, au date, genre text,
      detail text, profession text, mission text, professionnels boolean)
    cross join lateral (
      select coalesce(sum(x.quantite), 0)::bigint as quantite,
        coalesce(sum(x.minutes), 0)::bigint as minutes
      from (
        select k.quantite, k.minutes from journal.cumuls k
        where not d.professionnels and k.cpts_id = ${cpts} and k.genre = d.genre and k.jour between d.du and d.au
          and coalesce(d.mission, k.mission) = k.mission and coalesce(d.detail, k.detail) = k.detail
          and coalesce(d.profession, k.profession) = k.profession
        union all
        select f.quantite, f.quantite * coalesce(f.minutes, 0) from journal.a_plier a
        join journal.faits f on f.cpts_id = a.cpts_id and f.jour = a.jour and f.id = a.fait_id
        where not d.professionnels and a.cpts_id = ${cpts} and a.jour between d.du and d.au and f.genre = d.genre
          and (d.mission is null or f.mission = d.mission) and (d.detail is null or f.detail = d.detail)
          and (d.profession is null or f.professions[1] = d.profession)
      ) x
    ) s
    cross join lateral (
      select count(*)::bigint as professionnels from (
        select f.professionnel_id from journal.faits f
        where d.professionnels and f.cpts_id = ${cpts} and f.genre = d.genre and f.jour between d.du and d.au
          and (d.mission is null or f.mission = d.mission) and (d.detail is null or f.detail = d.detail)
          and (d.profession is null or f.professions[1] = d.profession) and f.professionnel_id is not null
        group by f.professionnel_id having sum(f.quantite) > 0) n
    ) p`.execute(tx);
  return rows;
}
