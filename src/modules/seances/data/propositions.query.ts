import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Proposition } from '../domain/seance.ts';

/** What is asked of an agenda and not answered yet, the oldest first. */
export async function propositionsRecues(tx: Tx, cpts: string): Promise<readonly Proposition[]> {
  return (await lire(tx, cpts, sql`etat = 'recue'`)).toReversed();
}

/** What somebody asked, and what became of it, the last first. */
export async function propositionsDe(
  tx: Tx,
  cpts: string,
  qui: string,
): Promise<readonly Proposition[]> {
  return await lire(tx, cpts, sql`par_qui = ${qui}`);
}

async function lire(
  tx: Tx,
  cpts: string,
  filtre: RawBuilder<unknown>,
): Promise<readonly Proposition[]> {
  const { rows } = await sql<Proposition>`
    select id, instance_id as "instanceId", titre, texte, par_nom as "parNom", proposee_le as "proposeeLe", etat, raison
    from seances.propositions where cpts_id = ${cpts} and ${filtre} order by proposee_le desc, id desc limit 200`.execute(
    tx,
  );
  return rows;
}
