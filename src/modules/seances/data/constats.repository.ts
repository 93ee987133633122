import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { ConstatDate } from '../domain/seance.ts';

type Nouveau = ConstatDate & { readonly seance: string };

/** Keeps a statement of the quorum: it never changes. */
export async function insertConstat(tx: Tx, cpts: string, c: Nouveau): Promise<void> {
  await sql`
    insert into seances.constats (cpts_id, id, seance_id, quand, le, etat, explication, par_nom)
    values (${cpts}, ${c.id}, ${c.seance}, ${c.quand}, ${c.le}, ${c.etat}, ${c.explication}, ${c.parNom})`.execute(
    tx,
  );
}
