import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { cleDObjet, type Joint, type Objet } from '../domain/joint.ts';

/** What goes with a meeting or a session, by title. */
export async function jointsDe(tx: Tx, cpts: string, objet: Objet): Promise<readonly Joint[]> {
  const { rows } = await sql<Joint>`
    select j.document_id as "documentId", j.version_id as "versionId", d.titre, v.rang, v.type, v.octets,
      j.joint_par_nom as "jointParNom", d.archive_le is not null as archive,
      exists (select 1 from documents.versions n where n.cpts_id = v.cpts_id and n.document_id = v.document_id
        and n.rang > v.rang) as depassee
    from documents.joints j
    join documents.documents d on d.cpts_id = j.cpts_id and d.id = j.document_id
    join documents.versions v on v.cpts_id = j.cpts_id and v.id = j.version_id
    where j.cpts_id = ${cpts} and j.objet = ${cleDObjet(objet)} order by lower(d.titre), v.rang, v.id limit 200`.execute(
    tx,
  );
  return rows;
}
