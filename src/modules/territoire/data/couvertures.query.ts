import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { CommuneDeCpts, SecteurDeCpts } from '../domain/commune.ts';

type Ligne = Omit<CommuneDeCpts, 'secteur'> & {
  readonly secteurId: string | null;
  readonly secteurNom: string | null;
  readonly lettre: string | null;
};

/** The communes a CPTS covers, by name, each with its sector. */
export async function communesDeLaCpts(tx: Tx, cpts: string): Promise<readonly CommuneDeCpts[]> {
  const { rows } = await sql<Ligne>`
    select c.code, c.nom, c.departement, c.region, c.codes_postaux as "codesPostaux", c.population,
      c.population_annee as "populationAnnee", c.longitude as lon, c.latitude as lat, c.surface_ha as "surfaceHa",
      s.id as "secteurId", s.nom as "secteurNom", s.lettre
    from territoire.couvertures k
    join territoire.communes c on c.code = k.commune
    left join territoire.secteurs s on s.cpts_id = k.cpts_id and s.id = k.secteur_id
    where k.cpts_id = ${cpts}
    order by c.recherche, c.code`.execute(tx);
  return rows.map(({ secteurId, secteurNom, lettre, ...commune }) => ({
    ...commune,
    secteur: secteur(secteurId, secteurNom, lettre),
  }));
}

/** The sector a commune belongs to in a CPTS; null without sector, or when it does not cover the commune. */
export async function secteurDe(
  tx: Tx,
  cpts: string,
  commune: string,
): Promise<SecteurDeCpts | null> {
  const { rows } = await sql<SecteurDeCpts>`
    select s.id, s.nom, s.lettre from territoire.couvertures k
    join territoire.secteurs s on s.cpts_id = k.cpts_id and s.id = k.secteur_id
    where k.cpts_id = ${cpts} and k.commune = ${commune}`.execute(tx);
  return rows[0] ?? null;
}

/** The sectors of a CPTS, by letter. */
export async function secteursDeLaCpts(tx: Tx, cpts: string): Promise<readonly SecteurDeCpts[]> {
  const { rows } = await sql<SecteurDeCpts>`
    select s.id, s.nom, s.lettre from territoire.secteurs s
    where s.cpts_id = ${cpts} order by s.lettre`.execute(tx);
  return rows;
}

/** Points of the communes of a CPTS, for its emblem; those without coordinates are left out. */
export async function emblemeDe(
  tx: Tx,
  cpts: string,
): Promise<readonly { readonly lon: number; readonly lat: number }[]> {
  const { rows } = await sql<{ lon: number; lat: number }>`
    select c.longitude as lon, c.latitude as lat from territoire.couvertures k
    join territoire.communes c on c.code = k.commune
    where k.cpts_id = ${cpts} and c.longitude is not null and c.latitude is not null
    order by c.code`.execute(tx);
  return rows;
}

function secteur(
  id: string | null,
  nom: string | null,
  lettre: string | null,
): SecteurDeCpts | null {
  return id === null || nom === null || lettre === null ? null : { id, nom, lettre };
}
