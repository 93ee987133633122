import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { MesureDemandee } from './mesures.query.ts';

/** What entries of one sector of the territory, or of one profession, add up to. `cle` is '' where they name none. */
export type Repartition = {
  readonly cle: string;
  readonly quantite: number;
  readonly minutes: number;
  readonly professionnels: number;
};

const PAR = { secteur: sql`coalesce(secteur, '')`, profession: sql`coalesce(professions[1], '')` };

/** Adds up the same entries as `mesurerFaits`, sector by sector or profession by profession, in the order of their codes. */
export async function repartirFaits(
  tx: Tx,
  cpts: string,
  { demande: d, par }: { readonly demande: MesureDemandee; readonly par: 'secteur' | 'profession' },
): Promise<readonly Repartition[]> {
  const { rows } = await sql<Repartition>`
    select cle, sum(quantite)::bigint as quantite, sum(minutes)::bigint as minutes,
      count(*) filter (where professionnel_id is not null and quantite > 0)::bigint as professionnels
    from (
      select ${PAR[par]} as cle, professionnel_id, sum(quantite) as quantite,
        coalesce(sum(quantite * minutes) filter (where minutes > 0), 0) as minutes
      from journal.faits
      where cpts_id = ${cpts} and genre = ${d.genre} and jour between ${d.du}::date and ${d.au}::date
        and (${d.detail}::text is null or detail = ${d.detail}) and (${d.mission}::text is null or mission = ${d.mission})
        and (${d.profession}::text is null or professions[1] = ${d.profession})
      group by 1, 2) t
    group by 1 having sum(quantite) <> 0 order by 1`.execute(tx);
  return rows;
}
