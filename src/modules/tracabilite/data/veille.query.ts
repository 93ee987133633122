import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { HEURE_MS, type Lecture, PERSONNES_PAR_HEURE } from '../domain/lecture-massive.ts';

/** What has been written since the watch last looked. `des`: the earliest of these instants; null when nothing has. */
export async function ecritDepuisLaVeille(
  tx: Tx,
  cpts: string,
): Promise<{ readonly rang: number; readonly des: Date | null }> {
  const { rows } = await sql<{ rang: number; des: Date | null }>`
    select c.rang, case when c.rang > coalesce(v.rang, 0) then (
        select min(t.instant) from tracabilite.traces t where t.cpts_id = ${cpts} and t.rang > coalesce(v.rang, 0)) end as des
    from tracabilite.chaines c left join tracabilite.veilles v on v.cpts_id = c.cpts_id
    where c.cpts_id = ${cpts}`.execute(tx);
  return rows[0] ?? { rang: 0, des: null };
}

/**
 * Who saw whom from an hour before `des` on, in the order of time: only accounts that saw more patients than allowed in
 * an hour, over the whole of that time. `actions`: those that show health data.
 */
export async function lecturesNombreuses(
  tx: Tx,
  cpts: string,
  { des, actions }: { readonly des: Date; readonly actions: readonly string[] },
): Promise<readonly Lecture[]> {
  const { rows } = await sql<Lecture>`
    with lues as (
      select t.acteur_id as compte, t.acteur_nom as nom, t.instant, t.rang, vue.personne
      from tracabilite.traces t
      cross join lateral (
        select t.personne where t.personne is not null union select p::text from unnest(t.personnes) p) vue
      where t.cpts_id = ${cpts} and t.instant > ${new Date(des.getTime() - HEURE_MS)}
        and t.acteur_id is not null and t.action = any(${[...actions]}::text[])),
    nombreux as (
      select compte from lues group by compte having count(distinct personne) > ${PERSONNES_PAR_HEURE})
    select compte, nom, instant, personne from lues
    where compte in (select compte from nombreux) order by instant, rang`.execute(tx);
  return rows;
}
