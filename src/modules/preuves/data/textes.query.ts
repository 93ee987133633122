import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { TexteEcrit } from '../domain/vues.ts';

/** What was written of each post for a year; a post of which nothing was written is not there. */
export async function textesDeLAnnee(
  tx: Tx,
  cpts: string,
  { contrat, annee }: { readonly contrat: string; readonly annee: number },
): Promise<readonly TexteEcrit[]> {
  const { rows } = await sql<TexteEcrit>`
    select poste, fait, manque, demande, change_le as "changeLe", change_par_nom as "changeParNom" from preuves.textes
    where cpts_id = ${cpts} and contrat_id = ${contrat} and annee = ${annee} order by poste`.execute(
    tx,
  );
  return rows;
}
