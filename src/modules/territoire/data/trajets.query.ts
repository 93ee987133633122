import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { pointDe } from '../domain/commune.ts';
import { dureesDepuis, type TrajetSaisi } from '../domain/trajet.ts';
import { communesParCodes } from './communes.query.ts';

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
  const regles = await reglesDe(tx, cpts);
  const [depart] = await communesParCodes(tx, [commune]);
  const { rows: arrivees } = await sql<Arrivee>`
    select c.code, c.longitude as lon, c.latitude as lat from territoire.communes c
    where c.code in (
      select v from unnest(${sql.val([...vers])}::text[]) v
      union select k.commune from territoire.couvertures k where k.cpts_id = ${cpts})`.execute(tx);
  const { rows: saisis } = await sql<TrajetSaisi>`
    select t.de, t.vers, t.minutes from territoire.trajets t
    where t.cpts_id = ${cpts} and (t.de = ${commune} or t.vers = ${commune})`.execute(tx);
  return dureesDepuis(
    { code: commune, point: depart ? pointDe(depart) : null },
    arrivees.map((a) => ({ code: a.code, point: pointDe(a) })),
    { regles, saisis },
  );
}

async function reglesDe(tx: Tx, cpts: string) {
  const { rows } = await sql<{ facteurRoute: number; kmH: number; surPlace: number }>`
    select facteur_route as "facteurRoute", vitesse_kmh as "kmH", minutes_sur_place as "surPlace"
    from territoire.cpts where id = ${cpts}`.execute(tx);
  return rows[0] ?? { facteurRoute: 1.4, kmH: 45, surPlace: 5 };
}
