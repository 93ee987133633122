import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

export type Joint = {
  readonly versionId: string;
  readonly titre: string;
  readonly type: string;
  readonly octets: number;
};

/** Documents of the library that go with "reunions/…" or "seances/…", by title. */
export async function documentsJoints(
  tx: Tx,
  cpts: string,
  objet: string,
): Promise<readonly Joint[]> {
  const { rows } = await sql<Joint>`
    select version_id as "versionId", titre, type, octets from documents.public_joints
    where cpts_id = ${cpts} and objet = ${objet} order by lower(titre), version_id limit 200`.execute(
    tx,
  );
  return rows;
}
