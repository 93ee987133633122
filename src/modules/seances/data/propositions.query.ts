import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Proposition } from '../domain/seance.ts';

/** What is asked of an agenda and not answered yet, the oldest first. */
export async function propositionsRecues(tx: Tx, cpts: string): Promise<readonly Proposition[]> {
  const { rows } = await sql<Proposition>`
    select id, instance_id as "instanceId", titre, texte, par_nom as "parNom", proposee_le as "proposeeLe", etat, raison
    from seances.propositions where cpts_id = ${cpts} and etat = 'recue' order by proposee_le, id limit 200`.execute(
    tx,
  );
  return rows;
}
