import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** Folds up to `lot` waiting entries into the daily roll-up; returns how many. Exactly once: the queue row goes with it. */
export async function plier(tx: Tx, cpts: string, lot: number): Promise<number> {
  const result = await sql<{ plies: number }>`
    with pris as (
      delete from journal.a_plier a where a.cpts_id = ${cpts} and a.fait_id in (
        select b.fait_id from journal.a_plier b where b.cpts_id = ${cpts} limit ${lot} for update skip locked)
      returning a.fait_id, a.jour),
    sommes as (
      select f.jour, f.genre, coalesce(f.professions[1], '') as profession, coalesce(f.secteur, '') as secteur,
        coalesce(f.detail, '') as detail, f.source, coalesce(f.minutes, -1) as minutes,
        count(*) as faits, sum(f.quantite) as quantite, coalesce(sum(f.centimes), 0) as centimes
      from pris p join journal.faits f on f.cpts_id = ${cpts} and f.jour = p.jour and f.id = p.fait_id
      group by 1, 2, 3, 4, 5, 6, 7),
    ecrits as (
      insert into journal.cumuls as c (cpts_id, jour, genre, profession, secteur, detail, source, minutes, faits, quantite, centimes)
      select ${cpts}::uuid, jour, genre, profession, secteur, detail, source, minutes, faits, quantite, centimes
      from sommes order by jour, genre, profession, secteur, detail, source, minutes
      on conflict (cpts_id, jour, genre, profession, secteur, detail, source, minutes)
      do update set faits = c.faits + excluded.faits, quantite = c.quantite + excluded.quantite,
        centimes = c.centimes + excluded.centimes
      returning 1)
    select (select count(*) from pris)::int as plies, (select count(*) from ecrits)::int as lignes`.execute(
    tx,
  );
  return result.rows[0]?.plies ?? 0;
}
