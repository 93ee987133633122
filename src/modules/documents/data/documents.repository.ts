import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Document } from '../domain/document.ts';

export type Rangement = Pick<
  Document,
  'rayon' | 'titre' | 'lecteurs' | 'groupeId' | 'conventionId' | 'modele'
>;

export async function insertDocument(
  tx: Tx,
  cpts: string,
  d: Rangement & { readonly id: string; readonly le: Date; readonly parNom: string },
): Promise<void> {
  await sql`
    insert into documents.documents (cpts_id, id, rayon, titre, lecteurs, groupe_id, convention_id, modele, cree_le,
      cree_par_nom)
    values (${cpts}, ${d.id}, ${d.rayon}, ${d.titre}, ${d.lecteurs}, ${d.groupeId}, ${d.conventionId}, ${d.modele},
      ${d.le}, ${d.parNom})
    on conflict do nothing`.execute(tx);
}

/** Whoever adds a version waits for its turn; false when there is no such document here. */
export async function lockDocument(tx: Tx, cpts: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    select id from documents.documents where cpts_id = ${cpts} and id = ${id} for update`.execute(
    tx,
  );
  return rows.length > 0;
}

type NouvelleVersion = {
  readonly id: string;
  readonly document: string;
  readonly nom: string;
  readonly type: string;
  readonly contenu: Uint8Array;
  readonly empreinte: string;
  readonly note: string | null;
  readonly le: Date;
  readonly parNom: string;
};

/** The next version of a document that is locked; null when its last one is this very file. An earlier one may come back. */
export async function insertVersion(
  tx: Tx,
  cpts: string,
  v: NouvelleVersion,
): Promise<number | null> {
  const octets = Buffer.from(v.contenu);
  await sql`
    insert into documents.contenus (cpts_id, empreinte, type, octets, contenu, depose_le)
    values (${cpts}, ${v.empreinte}, ${v.type}, ${octets.length}, ${octets}, ${v.le})
    on conflict do nothing`.execute(tx);
  const { rows } = await sql<{ rang: number }>`
    insert into documents.versions (cpts_id, id, document_id, rang, nom, type, octets, empreinte, note, deposee_le,
      deposee_par_nom)
    select ${cpts}::uuid, ${v.id}::uuid, ${v.document}::uuid,
      coalesce((select max(rang) from documents.versions where cpts_id = ${cpts} and document_id = ${v.document}), 0) + 1,
      ${v.nom}, ${v.type}, ${octets.length}::int, ${v.empreinte}, ${v.note}, ${v.le}::timestamptz, ${v.parNom}
    where ${v.empreinte} is distinct from (select empreinte from documents.versions
      where cpts_id = ${cpts} and document_id = ${v.document} order by rang desc limit 1)
    returning rang`.execute(tx);
  return rows[0]?.rang ?? null;
}

/** Says which version is in force; false when the document has no such version. */
export async function setCourante(
  tx: Tx,
  cpts: string,
  { document, version }: { readonly document: string; readonly version: string },
): Promise<boolean> {
  const { rows } = await sql`
    update documents.documents d set courante_id = ${version}
    where d.cpts_id = ${cpts} and d.id = ${document} and exists (select from documents.versions v
      where v.cpts_id = ${cpts} and v.document_id = ${document} and v.id = ${version})
    returning id`.execute(tx);
  return rows.length > 0;
}

export async function updateRangement(
  tx: Tx,
  cpts: string,
  d: Pick<Rangement, 'rayon' | 'titre' | 'lecteurs' | 'groupeId'> & { readonly id: string },
): Promise<void> {
  await sql`
    update documents.documents set rayon = ${d.rayon}, titre = ${d.titre}, lecteurs = ${d.lecteurs},
      groupe_id = ${d.groupeId}
    where cpts_id = ${cpts} and id = ${d.id}`.execute(tx);
}

/** Out of the lists, or back; nothing is erased. */
export async function setArchive(
  tx: Tx,
  cpts: string,
  { id, le }: { readonly id: string; readonly le: Date | null },
): Promise<void> {
  await sql`
    update documents.documents set archive_le = ${le} where cpts_id = ${cpts} and id = ${id}`.execute(
    tx,
  );
}

type Adoption = {
  readonly document: string;
  readonly version: string;
  readonly decisionId: string;
  readonly decision: string;
  readonly le: DateCivile;
};

/** False when it is adopted already, or not there. */
export async function adoptVersion(tx: Tx, cpts: string, a: Adoption): Promise<boolean> {
  const { rows } = await sql`
    update documents.versions set decision_id = ${a.decisionId}, decision = ${a.decision}, adoptee_le = ${a.le}
    where cpts_id = ${cpts} and id = ${a.version} and document_id = ${a.document} and decision_id is null
    returning id`.execute(tx);
  return rows.length > 0;
}
