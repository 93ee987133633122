import { sql } from 'kysely';
import { type Database, inTenant, type Tx } from '#platform/db/database.ts';

export type CommuneOfficielle = {
  readonly code: string;
  readonly nom: string;
  readonly departement: string;
  readonly region: string;
  readonly mere: string | null;
  readonly divisee: boolean;
  readonly codesPostaux: readonly string[];
  readonly population: number | null;
  readonly populationAnnee: number | null;
  readonly epci: string | null;
  readonly epciNom: string | null;
  readonly ept: string | null;
  readonly eptNom: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly surfaceHa: number | null;
};

export type Decoupage = {
  readonly version: string;
  readonly communes: readonly CommuneOfficielle[];
  readonly anciennes: readonly {
    readonly code: string;
    readonly nom: string;
    readonly commune: string;
  }[];
  readonly departements: readonly {
    readonly code: string;
    readonly nom: string;
    readonly region: string;
  }[];
  readonly regions: readonly { readonly code: string; readonly nom: string }[];
  /** False for an extract: what it does not name is left alone. */
  readonly complet: boolean;
};

const REFERENTIEL = 'decoupage-administratif';

/** Release of the official list that the database holds, or null. */
export function versionChargee(db: Database): Promise<string | null> {
  return inTenant(db, { cpts: null, mandats: [] }, async (tx) => {
    const { rows } = await sql<{ version: string }>`
      select version from territoire.referentiels where nom = ${REFERENTIEL}`.execute(tx);
    return rows[0]?.version ?? null;
  });
}

/**
 * Brings the tables to the official list, in one transaction. Imported coordinates are kept; a commune that
 * left the list is marked, not removed.
 */
export function chargerDecoupage(
  db: Database,
  decoupage: Decoupage,
  maintenant: Date,
): Promise<void> {
  return inTenant(db, { cpts: null, mandats: [] }, async (tx) => {
    await ecrireCommunes(tx, decoupage);
    await ecrireNoms(tx, decoupage);
    if (!decoupage.complet) return;
    await sql`
      update territoire.communes c set supprimee_le = ${maintenant}::date
      where c.supprimee_le is null and not (c.code = any (${sql.val(decoupage.communes.map((x) => x.code))}::text[]))`.execute(
      tx,
    );
    await sql`
      insert into territoire.referentiels (nom, version, charge_le)
      values (${REFERENTIEL}, ${decoupage.version}, ${maintenant})
      on conflict (nom) do update set version = excluded.version, charge_le = excluded.charge_le`.execute(
      tx,
    );
  });
}

async function ecrireCommunes(tx: Tx, { communes }: Decoupage): Promise<void> {
  await sql`
    insert into territoire.communes as c (code, nom, recherche, departement, region, mere, divisee, epci, epci_nom,
      ept, ept_nom, codes_postaux, population, population_annee, longitude, latitude, surface_ha)
    select r.code, r.nom, socle.normaliser(r.nom), r.departement, r.region, r.mere, r.divisee, r.epci, r."epciNom",
      r.ept, r."eptNom", r."codesPostaux", r.population, r."populationAnnee", r.longitude, r.latitude, r."surfaceHa"
    from jsonb_to_recordset(${JSON.stringify(communes)}::jsonb) as r (code text, nom text, departement text,
      region text, mere text, divisee boolean, epci text, "epciNom" text, ept text, "eptNom" text,
      "codesPostaux" text[], population integer, "populationAnnee" integer, longitude double precision,
      latitude double precision, "surfaceHa" integer)
    on conflict (code) do update set nom = excluded.nom, recherche = excluded.recherche,
      departement = excluded.departement, region = excluded.region, mere = excluded.mere, divisee = excluded.divisee,
      epci = excluded.epci, epci_nom = excluded.epci_nom, ept = excluded.ept, ept_nom = excluded.ept_nom,
      codes_postaux = excluded.codes_postaux, population = excluded.population,
      population_annee = excluded.population_annee, supprimee_le = null,
      longitude = coalesce(c.longitude, excluded.longitude), latitude = coalesce(c.latitude, excluded.latitude),
      surface_ha = coalesce(c.surface_ha, excluded.surface_ha)`.execute(tx);
}

async function ecrireNoms(tx: Tx, { departements, regions, anciennes }: Decoupage): Promise<void> {
  await sql`
    insert into territoire.regions (code, nom)
    select r.code, r.nom from jsonb_to_recordset(${JSON.stringify(regions)}::jsonb) as r (code text, nom text)
    on conflict (code) do update set nom = excluded.nom`.execute(tx);
  await sql`
    insert into territoire.departements (code, nom, region)
    select r.code, r.nom, r.region
    from jsonb_to_recordset(${JSON.stringify(departements)}::jsonb) as r (code text, nom text, region text)
    on conflict (code) do update set nom = excluded.nom, region = excluded.region`.execute(tx);
  await sql`
    insert into territoire.codes_anciens (code, nom, commune)
    select r.code, r.nom, r.commune
    from jsonb_to_recordset(${JSON.stringify(anciennes)}::jsonb) as r (code text, nom text, commune text)
    on conflict (code) do update set nom = excluded.nom, commune = excluded.commune`.execute(tx);
}
