import { type RawBuilder, sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import { type Bareme, moisDeLAge } from '../domain/bareme.ts';

type Moment = { readonly jour: DateCivile; readonly fuseau: string };

/**
 * Points of a request `d`, as `partsDePriorite` counts them: criteria, age, whole months of waiting. Kept beside it,
 * and compared with it by a property.
 */
export function pointsDe(bareme: Bareme, { jour, fuseau }: Moment): RawBuilder<number> {
  const { age, ...criteres } = bareme.points;
  const poids = Object.entries(criteres).filter(([, points]) => points > 0);
  const deCriteres = poids.map(
    ([code, points]) =>
      sql`(case when d.criteres @> array[${code}::text] then ${points}::int else 0 end)`,
  );
  const deLAge = sql`(case when d.naissance_mois <= ${moisDeLAge(bareme, jour)}::date then ${age}::int else 0 end)`;
  const recue = sql`(d.recue_le at time zone ${fuseau})::date`;
  const mois = sql`greatest(0, (extract(year from ${jour}::date)::int - extract(year from ${recue})::int) * 12
    + extract(month from ${jour}::date)::int - extract(month from ${recue})::int
    - (extract(day from ${jour}::date) < extract(day from ${recue}))::int)`;
  const parts = [...deCriteres, ...(age > 0 ? [deLAge] : [])];
  if (bareme.pointsParMois > 0) parts.push(sql`${bareme.pointsParMois}::int * ${mois}`);
  return parts.length === 0 ? sql<number>`0` : sql<number>`(${sql.join(parts, sql` + `)})`;
}
