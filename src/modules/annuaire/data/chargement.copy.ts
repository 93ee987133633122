import { sql } from 'kysely';
import { type CopyIn, openCopy } from '#platform/db/copy-in.ts';
import { type Database, inTenant } from '#platform/db/database.ts';

const COLONNES = {
  professionnels: 'id, rpps, titre, civilite, nom, prenom, profession, categorie, mots, empreinte',
  structures:
    'id, source, finess, finess_juridique, siret, nom, enseigne, secteur, adresse, complement, code_postal, ville, commune, telephone, telephone2, courriel, empreinte, categorie, longitude, latitude',
  activites:
    'professionnel_id, cle, profession, savoir_faire, mode_exercice, structure_id, commune, secteur, role, genre, section, empreinte',
  mots: 'mot',
  savoir_faires: 'professionnel_id, code, type, profession, empreinte',
  diplomes: 'professionnel_id, cle, type, diplome, autorisation, discipline, empreinte',
} as const;

export type TableChargee = keyof typeof COLONNES;
const INDEXEES: readonly string[] = ['professionnels', 'structures', 'activites', 'mots'];

/** Rows on their way into a table: into the table itself when it is empty, else into its waiting room. */
export type Chargement = CopyIn & { readonly table: TableChargee; readonly direct: boolean };

/** Opens the way in. An empty table is filled at once, without its search indexes: they are built afterwards. */
export async function ouvrirChargement(db: Database, table: TableChargee): Promise<Chargement> {
  const direct = await estVide(db, table);
  if (direct && INDEXEES.includes(table))
    await hors(db, sql`select annuaire.deposer_les_index(${table})`);
  if (!direct) await hors(db, sql`truncate ${sql.table(`annuaire.tampon_${table}`)}`);
  const cible = direct ? `annuaire.${table}` : `annuaire.tampon_${table}`;
  const copie = await openCopy(db, `copy ${cible} (${COLONNES[table]}) from stdin (format binary)`);
  return { ...copie, table, direct };
}

/** Builds the search indexes of these tables, those that are missing, at the same time. */
export async function poserLesIndex(db: Database, tables: readonly TableChargee[]): Promise<void> {
  await Promise.all(
    tables
      .filter((table) => INDEXEES.includes(table))
      .map((table) => hors(db, sql`select annuaire.poser_les_index(${table})`)),
  );
}

/** Empties the waiting rooms: nothing of a file stays there. */
export async function viderLesTampons(
  db: Database,
  tables: readonly TableChargee[],
): Promise<void> {
  if (tables.length === 0) return;
  await hors(
    db,
    sql`truncate ${sql.join(tables.map((table) => sql.table(`annuaire.tampon_${table}`)))}`,
  );
}

async function estVide(db: Database, table: TableChargee): Promise<boolean> {
  const { rows } = await inTenant(db, NULLE_PART, (tx) =>
    sql<{ vide: boolean }>`
      select not exists (select from ${sql.table(`annuaire.${table}`)}) as vide`.execute(tx),
  );
  return rows[0]?.vide ?? false;
}

async function hors(db: Database, statement: ReturnType<typeof sql>): Promise<void> {
  await inTenant(db, NULLE_PART, (tx) => statement.execute(tx));
}

const NULLE_PART = { cpts: null, mandats: [] } as const;
