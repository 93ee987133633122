import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** Outlines of communes, by code; those without one are absent. Shape: a GeoJSON geometry, as imported. */
export async function contoursDe(
  tx: Tx,
  codes: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const { rows } = await sql<{ code: string; contour: unknown }>`
    select code, contour from territoire.communes
    where code = any (${sql.val([...codes])}::text[]) and contour is not null`.execute(tx);
  return new Map(rows.map((r) => [r.code, r.contour]));
}

export type CommuneAChoisir = {
  readonly code: string;
  readonly nom: string;
  readonly departement: string;
  readonly population: number | null;
  readonly populationAnnee: number | null;
  readonly region: string;
  readonly lon: number | null;
  readonly lat: number | null;
  /** Intercommunality: the EPT in Greater Paris, the EPCI elsewhere. */
  readonly groupement: string | null;
  readonly groupementNom: string | null;
};

const COLONNES = sql.raw(`c.code, c.nom, c.departement, c.region, c.population,
  c.population_annee as "populationAnnee", c.longitude as lon, c.latitude as lat,
  coalesce(c.ept, c.epci) as groupement, coalesce(c.ept_nom, c.epci_nom) as "groupementNom"`);

/** Communes of the intercommunalities that these communes belong to, and these communes themselves. */
export async function communesVoisines(
  tx: Tx,
  codes: readonly string[],
): Promise<readonly CommuneAChoisir[]> {
  const { rows } = await sql<CommuneAChoisir>`
    select ${COLONNES} from territoire.communes c
    where not c.divisee and c.supprimee_le is null and (c.code = any (${sql.val([...codes])}::text[])
      or coalesce(c.ept, c.epci) in (
        select coalesce(v.ept, v.epci) from territoire.communes v where v.code = any (${sql.val([...codes])}::text[])))
    order by "groupementNom" nulls last, c.recherche, c.code`.execute(tx);
  return rows;
}

/** Communes by code, with what adds up: population, its census, place. */
export async function communesAChoisir(
  tx: Tx,
  codes: readonly string[],
): Promise<readonly CommuneAChoisir[]> {
  const { rows } = await sql<CommuneAChoisir>`
    select ${COLONNES} from territoire.communes c
    where c.code = any (${sql.val([...codes])}::text[]) and not c.divisee and c.supprimee_le is null
    order by c.recherche, c.code`.execute(tx);
  return rows;
}

/** One commune of each intercommunality whose name contains the words, the most populated first. */
export async function communesDesGroupements(
  tx: Tx,
  texte: string,
): Promise<readonly { readonly code: string; readonly nom: string }[]> {
  const { rows } = await sql<{ code: string; nom: string }>`
    select min(c.code) as code, coalesce(c.ept_nom, c.epci_nom) as nom from territoire.communes c
    where c.supprimee_le is null and not c.divisee
      and socle.normaliser(coalesce(c.ept_nom, c.epci_nom)) like '%' || socle.normaliser(${texte}) || '%'
    group by coalesce(c.ept, c.epci), coalesce(c.ept_nom, c.epci_nom)
    order by sum(c.population) desc nulls last limit 8`.execute(tx);
  return rows;
}
