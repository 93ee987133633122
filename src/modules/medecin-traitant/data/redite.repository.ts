import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { RaisonDArret } from '../domain/suivi.ts';

type Arret = { readonly id: string; readonly raison: RaisonDArret };

/** Ends a request made again from elsewhere without touching the first one; false when it is no double any more. */
export async function detacherRedite(
  tx: Tx,
  cpts: string,
  { id, raison }: Arret,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update mt.demandes set motif_de_cloture = ${raison}, fusionnee_dans = null
    where cpts_id = ${cpts} and id = ${id} and motif_de_cloture = 'doublon' returning id`.execute(
    tx,
  );
  return rows.length === 1;
}
