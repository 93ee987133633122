import { type RawBuilder, sql } from 'kysely';
import { motifContenant } from '#kernel/texte.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Document, Modele, Version } from '../domain/document.ts';

export type FiltreDeDocuments = {
  readonly rayon?: string | undefined;
  readonly groupe?: string | undefined;
  readonly convention?: string | undefined;
  readonly q?: string | undefined;
  readonly archives?: boolean | undefined;
  /** Those that anybody may read. */
  readonly publics?: boolean | undefined;
};

/** Documents, those of one kind together, by title. */
export async function documentsDeLaCpts(
  tx: Tx,
  cpts: string,
  f: FiltreDeDocuments = {},
): Promise<readonly Document[]> {
  const ou = [
    f.archives ? null : sql`d.archive_le is null`,
    f.rayon ? sql`d.rayon = ${f.rayon}` : null,
    f.groupe ? sql`d.groupe_id = ${f.groupe}` : null,
    f.convention ? sql`d.convention_id = ${f.convention}` : null,
    f.q ? sql`d.titre ilike ${motifContenant(f.q)}` : null,
    f.publics ? sql`d.lecteurs = 'public' and d.courante_id is not null` : null,
  ].filter((condition) => condition !== null);
  return await lire(tx, cpts, ou.length === 0 ? sql`true` : sql.join(ou, sql` and `));
}

/** One of them; null when it does not exist in this CPTS. */
export async function documentParId(tx: Tx, cpts: string, id: string): Promise<Document | null> {
  return (await lire(tx, cpts, sql`d.id = ${id}`))[0] ?? null;
}

/** The document that a model makes; null while nobody wrote it. */
export async function documentDuModele(
  tx: Tx,
  cpts: string,
  modele: Modele,
): Promise<Document | null> {
  return (await lire(tx, cpts, sql`d.modele = ${modele}`))[0] ?? null;
}

const version = sql`jsonb_build_object('id', v.id, 'rang', v.rang, 'nom', v.nom, 'type', v.type, 'octets', v.octets,
  'empreinte', v.empreinte, 'note', v.note, 'deposeeLe', v.deposee_le, 'deposeeParNom', v.deposee_par_nom,
  'decision', v.decision, 'adopteeLe', v.adoptee_le)`;

type VersionJson = Omit<Version, 'deposeeLe'> & { readonly deposeeLe: string };
type Ligne = Omit<Document, 'courante'> & { readonly courante: VersionJson | null };

async function lire(tx: Tx, cpts: string, filtre: RawBuilder<unknown>) {
  const { rows } = await sql<Ligne>`
    select d.id, d.rayon, d.titre, d.lecteurs, d.groupe_id as "groupeId", d.convention_id as "conventionId", d.modele,
      d.archive_le as "archiveLe", case when v.id is not null then ${version} end as courante,
      (select count(*)::int from documents.versions n where n.cpts_id = d.cpts_id and n.document_id = d.id) as versions
    from documents.documents d
    left join documents.versions v on v.cpts_id = d.cpts_id and v.id = d.courante_id
    where d.cpts_id = ${cpts} and ${filtre}
    order by array_position(array['statuts', 'reglement-interieur', 'projet-de-sante', 'convention', 'protocole',
      'compte-rendu', 'rapport', 'modele', 'autre'], d.rayon), lower(d.titre), d.id limit 1000`.execute(
    tx,
  );
  return rows.map(({ courante, ...d }) => ({ ...d, courante: courante && lireVersion(courante) }));
}

const lireVersion = (v: VersionJson): Version => ({ ...v, deposeeLe: new Date(v.deposeeLe) });

/** Every version of a document, the last first. */
export async function versionsDe(
  tx: Tx,
  cpts: string,
  document: string,
): Promise<readonly Version[]> {
  const { rows } = await sql<{ v: VersionJson }>`
    select ${version} as v from documents.versions v where v.cpts_id = ${cpts} and v.document_id = ${document}
    order by v.rang desc limit 200`.execute(tx);
  return rows.map(({ v }) => lireVersion(v));
}

/** The bytes under an SHA-256; null when they are not here. */
export async function contenuDe(tx: Tx, cpts: string, empreinte: string): Promise<Buffer | null> {
  const { rows } = await sql<{ contenu: Buffer }>`
    select contenu from documents.contenus where cpts_id = ${cpts} and empreinte = ${empreinte}`.execute(
    tx,
  );
  return rows[0]?.contenu ?? null;
}
