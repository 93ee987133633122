import { type RawBuilder, sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import { type Bareme, moisDeLAge } from '../domain/bareme.ts';
import { CODES_DES_CRITERES } from '../domain/critere.ts';

type Moment = { readonly jour: DateCivile; readonly fuseau: string };

/**
 * Points of a request `d`, as `partsDePriorite` counts them: criteria, age, whole months of waiting. Kept beside it,
 * and compared with it by a property.
 */
export function pointsDe(bareme: Bareme, { jour, fuseau }: Moment): RawBuilder<number> {
  const { age, ...criteres } = bareme.points;
  const deCriteres = CODES_DES_CRITERES.flatMap((code, bit) =>
    criteres[code] > 0 ? [sql`${criteres[code]}::int * (d.masque >> ${bit}::int & 1)`] : [],
  );
  const deLAge = sql`(case when d.naissance_mois <= ${moisDeLAge(bareme, jour)}::date then ${age}::int else 0 end)`;
  const parts = [...deCriteres, ...(age > 0 ? [deLAge] : [])];
  if (bareme.pointsParMois > 0)
    parts.push(sql`${bareme.pointsParMois}::int * ${moisDAttente({ jour, fuseau })}`);
  return parts.length === 0 ? sql<number>`0` : sql<number>`(${sql.join(parts, sql` + `)})`;
}

/** What `mt.demandes.masque` holds for these criteria: a bit for each, in the order of their list. */
export function masqueDe(criteres: readonly string[]): number {
  return CODES_DES_CRITERES.reduce(
    (masque, code, bit) => (criteres.includes(code) ? masque + 2 ** bit : masque),
    0,
  );
}

/** Waiting longer than that is counted by the calendar, one row at a time. */
const MOIS_COMPARES = 240;

/**
 * Whole months of waiting. A request has waited k months when it was received before the midnight that follows the day k months
 * ago (the last of its month, where there is no such day): comparing instants with those midnights, worked out once, costs a
 * tenth of reading the calendar for each of twenty thousand requests.
 */
function moisDAttente({ jour, fuseau }: Moment): RawBuilder<number> {
  const minuit = (mois: RawBuilder<unknown>) =>
    sql`((${jour}::date - make_interval(months => ${mois}))::date + 1)::timestamp at time zone ${fuseau}`;
  const minuits = sql`(select array_agg(${minuit(sql`k`)} order by k desc) from generate_series(1, ${MOIS_COMPARES}::int) k)`;
  const recue = sql`(d.recue_le at time zone ${fuseau})::date`;
  return sql`(case when d.recue_le >= ${minuit(sql`${MOIS_COMPARES}::int`)} then ${MOIS_COMPARES}::int - width_bucket(d.recue_le, ${minuits})
    else (extract(year from ${jour}::date)::int - extract(year from ${recue})::int) * 12
      + extract(month from ${jour}::date)::int - extract(month from ${recue})::int
      - (extract(day from ${jour}::date) < extract(day from ${recue}))::int end)`;
}
