import { sql } from 'kysely';
import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import type { Tx } from '#platform/db/database.ts';

export type CommunePlacee = {
  readonly code: string;
  readonly nom: string;
  readonly lon: number;
  readonly lat: number;
  /** Letter of its sector. */
  readonly secteur: string | null;
};

/** The communes of the CPTS that have a point on the map. */
export async function communesPlacees(tx: Tx, cpts: string): Promise<readonly CommunePlacee[]> {
  const { rows } = await sql<CommunePlacee>`
    select c.code, c.nom, c.longitude as lon, c.latitude as lat, k.secteur_lettre as secteur
    from territoire.public_couvertures k join territoire.public_communes c on c.code = k.commune
    where k.cpts_id = ${cpts} and c.longitude is not null and c.latitude is not null order by c.nom`.execute(
    tx,
  );
  return rows;
}

export type SecteurNomme = { readonly lettre: string; readonly nom: string };

/** The sectors of the CPTS, by letter. */
export async function secteursNommes(tx: Tx, cpts: string): Promise<readonly SecteurNomme[]> {
  const { rows } = await sql<SecteurNomme>`
    select distinct secteur_lettre as lettre, secteur_nom as nom from territoire.public_couvertures
    where cpts_id = ${cpts} and secteur_lettre is not null order by 1`.execute(tx);
  return rows;
}

/** The name of a commune by its INSEE code, null when there is none. */
export async function nomDeCommune(tx: Tx, code: string): Promise<string | null> {
  const { rows } = await sql<{ nom: string }>`
    select nom from territoire.public_communes where code = ${code}`.execute(tx);
  return rows[0]?.nom ?? null;
}

/** Telephone of the CPTS, when it gave one. */
export async function telephoneDeLaCpts(tx: Tx, cpts: string): Promise<string | null> {
  const { rows } = await sql<{ telephone: string | null }>`
    select telephone from territoire.public_cpts where id = ${cpts}`.execute(tx);
  return rows[0]?.telephone ?? null;
}

export type MembreDuTerritoire = {
  readonly id: string;
  readonly rpps: string;
  readonly nom: string;
  readonly profession: string;
  readonly commune: string;
};

type Ligne = MembreDuTerritoire & {
  readonly civilite: string | null;
  readonly titre: string | null;
  readonly prenom: string;
};

/** Professionals who practise in the communes of the CPTS, by name; of one profession when it is given. */
export async function professionnelsDuTerritoire(
  tx: Tx,
  cpts: string,
  profession: string | null = null,
): Promise<readonly MembreDuTerritoire[]> {
  const { rows } = await sql<Ligne>`
    select p.id, p.rpps, p.civilite, p.titre, p.prenom, p.nom, p.profession, c.nom as commune
    from territoire.public_couvertures k
    join annuaire.public_professionnels p on p.commune = k.commune and (p.cpts_id is null or p.cpts_id = k.cpts_id)
    join territoire.public_communes c on c.code = k.commune
    where k.cpts_id = ${cpts} and p.rpps is not null
      and (${profession}::text is null or p.profession = ${profession})
    order by p.nom, p.prenom, p.id limit 800`.execute(tx);
  return rows.map(nommer);
}

function nommer({ civilite, titre, prenom, nom, ...membre }: Ligne): MembreDuTerritoire {
  return { ...membre, nom: nomDeProfessionnel({ civilite, titre, prenom, nom }) };
}

/** These professionals, wherever they practise, by name. */
export async function professionnelsNommes(
  tx: Tx,
  cpts: string,
  ids: readonly string[],
): Promise<readonly MembreDuTerritoire[]> {
  const { rows } = await sql<Ligne>`
    select p.id, p.rpps, p.civilite, p.titre, p.prenom, p.nom, p.profession, coalesce(c.nom, '') as commune
    from annuaire.public_professionnels p left join territoire.public_communes c on c.code = p.commune
    where p.id = any (${sql.val([...ids])}::uuid[]) and p.rpps is not null
      and (p.cpts_id is null or p.cpts_id = ${cpts}::uuid)
    order by p.nom, p.prenom, p.id`.execute(tx);
  return rows.map(nommer);
}

/** Those who opened a slot here, by name: whose week can be shown. */
export async function offrantsDeLaCpts(
  tx: Tx,
  cpts: string,
): Promise<
  readonly {
    readonly id: string;
    readonly rpps: string;
    readonly nom: string;
    readonly profession: string;
    readonly commune: string | null;
  }[]
> {
  const { rows } = await sql<{
    id: string;
    rpps: string;
    nom: string;
    profession: string;
    commune: string | null;
  }>`
    select professionnel_id as id, rpps, nom, profession, commune from snp.offrants
    where cpts_id = ${cpts} order by nom, professionnel_id`.execute(tx);
  return rows;
}

/** Where a professional practises, in or out of the territory; null when nobody knows. */
export async function communeDuProfessionnel(
  tx: Tx,
  cpts: string,
  qui: { readonly id: string } | { readonly rpps: string },
): Promise<{ readonly code: string; readonly nom: string; readonly rpps: string } | null> {
  const filtre = 'id' in qui ? sql`p.id = ${qui.id}::uuid` : sql`p.rpps = ${qui.rpps}`;
  const { rows } = await sql<{ code: string; nom: string; rpps: string }>`
    select c.code, c.nom, coalesce(p.rpps, '') as rpps
    from annuaire.public_professionnels p join territoire.public_communes c on c.code = p.commune
    where ${filtre} and (p.cpts_id is null or p.cpts_id = ${cpts}::uuid) limit 1`.execute(tx);
  return rows[0] ?? null;
}
