import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { CommuneAChoisir } from '../domain/commune.ts';
import { type Contour, lireContour } from '../domain/contour.ts';

/** Outlines of communes, by code; those without one are absent. */
export async function contoursDe(
  tx: Tx,
  codes: readonly string[],
): Promise<ReadonlyMap<string, Contour>> {
  const { rows } = await sql<{ code: string; contour: unknown }>`
    select code, contour from territoire.communes
    where code = any (${sql.val([...codes])}::text[]) and contour is not null`.execute(tx);
  return new Map(
    rows.flatMap((r) => {
      const lu = lireContour(r.contour);
      return lu.ok ? [[r.code, lu.valeur] as const] : [];
    }),
  );
}

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

/** Communes of these départements that may be chosen. */
export async function communesDesDepartements(
  tx: Tx,
  departements: readonly string[],
): Promise<readonly CommuneAChoisir[]> {
  const { rows } = await sql<CommuneAChoisir>`
    select ${COLONNES} from territoire.communes c
    where c.departement = any (${sql.val([...departements])}::text[]) and not c.divisee and c.supprimee_le is null
    order by "groupementNom" nulls last, c.recherche, c.code`.execute(tx);
  return rows;
}

/** Communes of these intercommunalities (EPT or EPCI codes). */
export async function codesDesGroupements(
  tx: Tx,
  groupements: readonly string[],
): Promise<readonly string[]> {
  if (groupements.length === 0) return [];
  const { rows } = await sql<{ code: string }>`
    select c.code from territoire.communes c
    where coalesce(c.ept, c.epci) = any (${sql.val([...groupements])}::text[])
      and not c.divisee and c.supprimee_le is null`.execute(tx);
  return rows.map((r) => r.code);
}
