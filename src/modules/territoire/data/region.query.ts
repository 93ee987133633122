import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { CommuneCouverte, CptsDeRegion } from '../domain/couverture-regionale.ts';
import { lireStade } from '../domain/stade.ts';

/** A place of the regional view: a département, a région, or the whole country. */
export type Etendue =
  | { readonly genre: 'departement'; readonly code: string }
  | { readonly genre: 'region'; readonly code: string };

const dans = (etendue: Etendue) =>
  etendue.genre === 'departement'
    ? sql`c.departement = ${etendue.code}`
    : sql`c.region = ${etendue.code}`;

export type CommuneDeRegion = CommuneCouverte & {
  readonly departement: string;
  readonly lon: number | null;
  readonly lat: number | null;
};

/** Communes of a place that may be covered (arrondissements rather than Paris), each with its CPTS. */
export async function communesDeLEtendue(
  tx: Tx,
  etendue: Etendue,
): Promise<readonly CommuneDeRegion[]> {
  const { rows } = await sql<CommuneDeRegion>`
    select c.code, c.nom, c.departement, c.population, c.longitude as lon, c.latitude as lat,
      coalesce(array_agg(k.cpts_id::text order by k.cpts_id) filter (where k.cpts_id is not null), '{}') as cpts
    from territoire.communes c
    left join territoire.couvertures k on k.commune = c.code
    where ${dans(etendue)} and not c.divisee and c.supprimee_le is null
    group by c.code order by c.recherche, c.code`.execute(tx);
  return rows;
}

/** CPTS that cover at least one commune of a place, by name, with what all their communes add up to. */
export async function cptsDeLEtendue(tx: Tx, etendue: Etendue): Promise<readonly CptsDeRegion[]> {
  const { rows } = await sql<Omit<CptsDeRegion, 'stade'> & { stade: string }>`
    select x.id, x.slug, x.nom, x.stade, x.taille_contractuelle as "tailleContractuelle",
      count(c.code)::integer as communes, sum(c.population)::integer as population
    from territoire.cpts x
    join territoire.couvertures k on k.cpts_id = x.id
    join territoire.communes c on c.code = k.commune
    where x.id in (
      select k2.cpts_id from territoire.couvertures k2
      join territoire.communes c on c.code = k2.commune where ${dans(etendue)})
    group by x.id order by x.nom`.execute(tx);
  return rows.map((r) => ({ ...r, stade: lireStade(r.stade) }));
}

export type LigneDePays = {
  readonly code: string;
  readonly nom: string;
  readonly region: string;
  readonly regionNom: string;
  readonly population: number;
  /** In communes that a CPTS past the talks covers. */
  readonly couverte: number;
  /** CPTS past the talks that cover at least one of its communes. */
  readonly cpts: number;
};

/** Every département, with its population and what CPTS cover of it. */
export async function departementsDuPays(tx: Tx): Promise<readonly LigneDePays[]> {
  const { rows } = await sql<LigneDePays>`
    with couvertes as (
      select k.commune, array_agg(k.cpts_id) as cpts
      from territoire.couvertures k join territoire.cpts x on x.id = k.cpts_id and x.stade <> 'reflexion'
      group by k.commune),
    presentes as (
      select c.departement, count(distinct k.cpts_id)::integer as cpts
      from territoire.couvertures k join territoire.cpts x on x.id = k.cpts_id and x.stade <> 'reflexion'
      join territoire.communes c on c.code = k.commune group by c.departement)
    select d.code, d.nom, d.region, r.nom as "regionNom", coalesce(sum(c.population), 0)::integer as population,
      coalesce(sum(c.population) filter (where v.commune is not null), 0)::integer as couverte,
      coalesce(p.cpts, 0) as cpts
    from territoire.departements d
    join territoire.regions r on r.code = d.region
    left join territoire.communes c on c.departement = d.code and not c.divisee and c.supprimee_le is null
    left join couvertes v on v.commune = c.code
    left join presentes p on p.departement = d.code
    group by d.code, d.nom, d.region, r.nom, p.cpts order by d.code`.execute(tx);
  return rows;
}

/** Names of the départements, by code. */
export async function nomsDesDepartements(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ code: string; nom: string }>`
    select code, nom from territoire.departements`.execute(tx);
  return new Map(rows.map((r) => [r.code, r.nom]));
}

/** Names of the regions, by code. */
export async function nomsDesRegions(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ code: string; nom: string }>`
    select code, nom from territoire.regions`.execute(tx);
  return new Map(rows.map((r) => [r.code, r.nom]));
}
