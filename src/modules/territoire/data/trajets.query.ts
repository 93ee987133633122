import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { pointDe } from '../domain/commune.ts';
import { dureesDepuis, type ReglesDeTrajet } from '../domain/trajet.ts';

/** In JSON, as lists: half of the text is then what it says. */
type Arrivee = readonly [code: string, lon: number | null, lat: number | null];
type Saisi = readonly [de: string, vers: string, minutes: number];

type Row = ReglesDeTrajet & {
  readonly lon: number | null;
  readonly lat: number | null;
  readonly arrivees: readonly Arrivee[];
  readonly saisis: readonly Saisi[];
};

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
      (select coalesce(json_agg(json_build_array(c.code, c.longitude, c.latitude)), '[]')
        from (select k.commune as code from territoire.couvertures k where k.cpts_id = ${cpts}
          union select unnest(${sql.val([...vers])}::text[])) v
        join territoire.communes c on c.code = v.code) as arrivees,
      (select coalesce(json_agg(json_build_array(t.de, t.vers, t.minutes)), '[]')
        from territoire.trajets t
        where t.cpts_id = ${cpts} and (t.de = ${commune} or t.vers = ${commune})) as saisis
    from territoire.cpts p left join territoire.communes d on d.code = ${commune}
    where p.id = ${cpts}`.execute(tx);
  const [row] = rows;
  if (!row) return new Map();
  const lieux = row.arrivees.map(([code, lon, lat]) => ({ code, point: pointDe({ lon, lat }) }));
  const depart = { code: commune, point: pointDe(row) };
  const saisis = row.saisis.map(([de, vers, minutes]) => ({ de, vers, minutes }));
  return dureesDepuis(depart, lieux, { regles: row, saisis });
}
