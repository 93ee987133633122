import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { pointDe } from '../domain/commune.ts';
import { dureesDepuis, type ReglesDeTrajet, type TrajetSaisi } from '../domain/trajet.ts';

type Arrivee = { readonly code: string; readonly lon: number | null; readonly lat: number | null };

/**
 * Minutes by road from a commune, of the territory or not, to the communes of the CPTS and to those of `vers`,
 * by INSEE code. A commune whose coordinates are unknown is absent from the answer.
 */
export async function trajetsDepuis(
  tx: Tx,
  cpts: string,
  commune: string,
  vers: readonly string[] = [],
): Promise<ReadonlyMap<string, number>> {
  const [{ point, regles, saisis }, arrivees] = await Promise.all([
    departDe(tx, cpts, commune),
    arriveesDe(tx, cpts, vers),
  ]);
  const lieux = arrivees.map((a) => ({ code: a.code, point: pointDe(a) }));
  return dureesDepuis({ code: commune, point }, lieux, { regles, saisis });
}

type Depart = ReglesDeTrajet & {
  readonly lon: number | null;
  readonly lat: number | null;
  readonly saisis: readonly TrajetSaisi[];
};

/** Where one starts from, the hypotheses of the CPTS, and what people who know the road said of it. */
async function departDe(tx: Tx, cpts: string, commune: string) {
  const { rows } = await sql<Depart>`
    select p.facteur_route as "facteurRoute", p.vitesse_kmh as "kmH", p.minutes_sur_place as "surPlace",
      c.longitude as lon, c.latitude as lat,
      (select coalesce(json_agg(json_build_object('de', t.de, 'vers', t.vers, 'minutes', t.minutes)), '[]')
        from territoire.trajets t
        where t.cpts_id = ${cpts} and (t.de = ${commune} or t.vers = ${commune})) as saisis
    from territoire.cpts p left join territoire.communes c on c.code = ${commune}
    where p.id = ${cpts}`.execute(tx);
  const regles = rows[0] ?? { facteurRoute: 1.4, kmH: 45, surPlace: 5 };
  return { point: rows[0] ? pointDe(rows[0]) : null, regles, saisis: rows[0]?.saisis ?? [] };
}

/** As one value: forty rows cost the server more to read one by one than to ask for. */
async function arriveesDe(
  tx: Tx,
  cpts: string,
  vers: readonly string[],
): Promise<readonly Arrivee[]> {
  const { rows } = await sql<{ readonly arrivees: readonly Arrivee[] }>`
    select coalesce(json_agg(json_build_object('code', c.code, 'lon', c.longitude, 'lat', c.latitude)), '[]') as arrivees
    from (select commune as code from territoire.couvertures where cpts_id = ${cpts}
      union select unnest(${sql.val([...vers])}::text[])) v
    join territoire.communes c on c.code = v.code`.execute(tx);
  return rows[0]?.arrivees ?? [];
}
