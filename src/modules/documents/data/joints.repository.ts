import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { cleDObjet, type Objet } from '../domain/joint.ts';

type Nouveau = {
  readonly objet: Objet;
  readonly document: string;
  readonly version: string;
  readonly le: Date;
  readonly parNom: string;
};

/** Joins a version; false when it already is. */
export async function insertJoint(tx: Tx, cpts: string, j: Nouveau): Promise<boolean> {
  const { rows } = await sql<{ version_id: string }>`
    insert into documents.joints (cpts_id, objet, document_id, version_id, joint_le, joint_par_nom)
    values (${cpts}, ${cleDObjet(j.objet)}, ${j.document}, ${j.version}, ${j.le}, ${j.parNom})
    on conflict do nothing returning version_id`.execute(tx);
  return rows.length > 0;
}

/** Takes a version away; null when it was not there, otherwise its document. */
export async function deleteJoint(
  tx: Tx,
  cpts: string,
  { objet, version }: { readonly objet: Objet; readonly version: string },
): Promise<string | null> {
  const { rows } = await sql<{ document_id: string }>`
    delete from documents.joints
    where cpts_id = ${cpts} and objet = ${cleDObjet(objet)} and version_id = ${version} returning document_id`.execute(
    tx,
  );
  return rows[0]?.document_id ?? null;
}
