import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** A commune of the territory, with its point when it is known. */
export type CommuneDuTerritoire = {
  readonly code: string;
  readonly nom: string;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly secteur: string | null;
};

/** Communes of the CPTS, by name. */
export async function communesDuTerritoire(
  tx: Tx,
  cpts: string,
): Promise<readonly CommuneDuTerritoire[]> {
  const { rows } = await sql<CommuneDuTerritoire>`
    select c.code, c.nom, c.longitude as lon, c.latitude as lat, k.secteur_lettre as secteur
    from territoire.public_couvertures k join territoire.public_communes c on c.code = k.commune
    where k.cpts_id = ${cpts} order by c.nom`.execute(tx);
  return rows;
}

/** How many checked requests wait in each commune: what the map of doctors shows. */
export async function attenteParCommune(
  tx: Tx,
  cpts: string,
  pour: string,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ commune: string; n: number }>`
    select commune, count(*)::int as n from mt.demandes d
    where d.cpts_id = ${cpts} and d.etat = 'justifiee' and not d.refuses @> array[${pour}::uuid]
    group by commune`.execute(tx);
  return new Map(rows.map(({ commune, n }) => [commune, n]));
}

/** How a commune is written on an envelope; its code and no postal code when it is not known. */
export async function communePostale(
  tx: Tx,
  code: string,
): Promise<{ readonly nom: string; readonly codesPostaux: readonly string[] }> {
  const { rows } = await sql<{ nom: string; codesPostaux: string[] }>`
    select nom, codes_postaux as "codesPostaux" from territoire.public_communes where code = ${code}`.execute(
    tx,
  );
  return rows[0] ?? { nom: code, codesPostaux: [] };
}
