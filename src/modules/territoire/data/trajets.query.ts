import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { pointDe } from '../domain/commune.ts';
import { dureesDepuis, type ReglesDeTrajet, routeDe, type TrajetSaisi } from '../domain/trajet.ts';

type Arrivee = { readonly code: string; readonly lon: number | null; readonly lat: number | null };

type Depart = ReglesDeTrajet & {
  readonly lon: number | null;
  readonly lat: number | null;
  readonly saisis: readonly TrajetSaisi[];
};
type Row = Depart & { readonly arrivees: readonly Arrivee[] };

/**
 * Minutes by road from a commune, of the territory or not, to the communes of the CPTS and to those of `vers`,
 * by INSEE code. A commune whose coordinates are unknown is absent from the answer. One statement, one row:
 * forty communes cost the program more to read one by one than the database to gather.
 */
export async function trajetsDepuis(
  tx: Tx,
  cpts: string,
  commune: string,
  vers: readonly string[] = [],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<Row>`
    select p.facteur_route as "facteurRoute", p.vitesse_kmh as "kmH", p.minutes_sur_place as "surPlace",
      d.longitude as lon, d.latitude as lat,
      (select coalesce(json_agg(json_build_object('code', c.code, 'lon', c.longitude, 'lat', c.latitude)), '[]')
        from (select k.commune as code from territoire.couvertures k where k.cpts_id = ${cpts}
          union select unnest(${sql.val([...vers])}::text[])) v
        join territoire.communes c on c.code = v.code) as arrivees,
      (select coalesce(json_agg(json_build_object('de', t.de, 'vers', t.vers, 'minutes', t.minutes)), '[]')
        from territoire.trajets t
        where t.cpts_id = ${cpts} and (t.de = ${commune} or t.vers = ${commune})) as saisis
    from territoire.cpts p left join territoire.communes d on d.code = ${commune}
    where p.id = ${cpts}`.execute(tx);
  const [row] = rows;
  if (!row) return new Map();
  const lieux = row.arrivees.map((arrivee) => ({ code: arrivee.code, point: pointDe(arrivee) }));
  const depart = { code: commune, point: pointDe(row) };
  return dureesDepuis(depart, lieux, { regles: row, saisis: row.saisis });
}

/** The road from a commune, for who already knows where the others are: minutes, or null when nobody knows. */
export async function routeDepuis(
  tx: Tx,
  cpts: string,
  commune: string,
): Promise<(arrivee: Arrivee) => number | null> {
  const { rows } = await sql<Depart>`
    select p.facteur_route as "facteurRoute", p.vitesse_kmh as "kmH", p.minutes_sur_place as "surPlace",
      d.longitude as lon, d.latitude as lat,
      (select coalesce(json_agg(json_build_object('de', t.de, 'vers', t.vers, 'minutes', t.minutes)), '[]')
        from territoire.trajets t
        where t.cpts_id = ${cpts} and (t.de = ${commune} or t.vers = ${commune})) as saisis
    from territoire.cpts p left join territoire.communes d on d.code = ${commune}
    where p.id = ${cpts}`.execute(tx);
  const [row] = rows;
  if (!row) return () => null;
  const route = routeDe(
    { code: commune, point: pointDe(row) },
    { regles: row, saisis: row.saisis },
  );
  return (arrivee) => route({ code: arrivee.code, point: pointDe(arrivee) });
}
