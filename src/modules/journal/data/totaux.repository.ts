import { type RawBuilder, sql } from 'kysely';

/**
 * Adds the entries of a CTE to every roll-up: `jours`, `mois`, `delais` and `participants`, four CTEs of the same
 * statement. Rows are written in the order of their keys, so that two folds never wait for each other in a ring.
 */
export function ajouterAuxCumuls(cpts: string, lus: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    lus as materialized (
      select f.jour, date_trunc('month', f.jour::timestamp)::date as mois, f.genre, f.mission,
        coalesce(f.professions[1], '') as profession, coalesce(f.secteur, '') as secteur,
        coalesce(f.detail, '') as detail, f.source, f.quantite, f.minutes, f.centimes, f.professionnel_id
      from ${lus}),
    sommes as materialized (
      select jour, mois, genre, mission, profession, secteur, detail, source, count(*) as faits,
        sum(quantite) as quantite, coalesce(sum(quantite * minutes), 0) as minutes, coalesce(sum(centimes), 0) as centimes
      from lus group by 1, 2, 3, 4, 5, 6, 7, 8),
    ${totaux(cpts)},
    ${autour(cpts)}`;
}

/** Whole lines, by day then by month: whoever folds writes in the same order. */
const totaux = (cpts: string) => sql`
    jours as (
      insert into journal.cumuls as c (cpts_id, jour, genre, mission, profession, secteur, detail, source, faits,
        quantite, minutes, centimes)
      select ${cpts}::uuid, jour, genre, mission, profession, secteur, detail, source, faits, quantite, minutes, centimes
      from sommes order by genre, jour, mission, profession, secteur, detail, source
      on conflict (cpts_id, genre, jour, mission, profession, secteur, detail, source)
      do update set faits = c.faits + excluded.faits, quantite = c.quantite + excluded.quantite,
        minutes = c.minutes + excluded.minutes, centimes = c.centimes + excluded.centimes
      returning 1),
    mois as (
      insert into journal.cumuls_mensuels as c (cpts_id, mois, genre, mission, profession, secteur, detail, source, faits,
        quantite, minutes, centimes)
      select ${cpts}::uuid, mois, genre, mission, profession, secteur, detail, source, sum(faits), sum(quantite),
        sum(minutes), sum(centimes)
      from sommes group by mois, genre, mission, profession, secteur, detail, source
      order by genre, mois, mission, profession, secteur, detail, source
      on conflict (cpts_id, genre, mois, mission, profession, secteur, detail, source)
      do update set faits = c.faits + excluded.faits, quantite = c.quantite + excluded.quantite,
        minutes = c.minutes + excluded.minutes, centimes = c.centimes + excluded.centimes
      returning 1)`;

/** Delays and professionals, by month. */
const autour = (cpts: string) => sql`
    delais as (
      insert into journal.delais_mensuels as c (cpts_id, mois, genre, minutes, quantite)
      select ${cpts}::uuid, mois, genre, minutes, sum(quantite)
      from lus where minutes is not null group by mois, genre, minutes order by genre, mois, minutes
      on conflict (cpts_id, genre, mois, minutes) do update set quantite = c.quantite + excluded.quantite
      returning 1),
    participants as (
      insert into journal.professionnels_mensuels as c (cpts_id, mois, genre, professionnel_id, quantite)
      select ${cpts}::uuid, mois, genre, professionnel_id, sum(quantite)
      from lus where professionnel_id is not null group by mois, genre, professionnel_id
      order by genre, mois, professionnel_id
      on conflict (cpts_id, genre, mois, professionnel_id) do update set quantite = c.quantite + excluded.quantite
      returning 1)`;
