import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Publiee } from '../domain/publication.ts';

type Nouvelle = {
  readonly id: string;
  readonly publiee: Publiee;
  readonly pour: string;
  readonly le: Date;
  readonly parNom: string;
};

/** Adds a calendar of duties. */
export async function insertPublication(
  tx: Tx,
  cpts: string,
  { id, publiee, pour, le, parNom }: Nouvelle,
): Promise<void> {
  const secteur = publiee.genre === 'secteur' ? publiee.secteur : null;
  await sql`
    insert into gardes.publications (cpts_id, id, genre, tableau_id, secteur, pour, cree_le, cree_par_nom)
    values (${cpts}, ${id}, ${publiee.genre}, ${publiee.tableauId}, ${secteur}, ${pour}, ${le}, ${parNom})`.execute(
    tx,
  );
}

/** Takes it away; the rota it was given from, or null when it is no longer there. */
export async function deletePublication(tx: Tx, cpts: string, id: string): Promise<string | null> {
  const { rows } = await sql<{ tableau: string }>`
    delete from gardes.publications where cpts_id = ${cpts} and id = ${id} returning tableau_id as tableau`.execute(
    tx,
  );
  return rows[0]?.tableau ?? null;
}
