import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Choisis } from '../domain/choix.ts';
import type { Modele } from '../domain/document.ts';

export type Redaction = {
  readonly choix: Choisis;
  readonly ecriteLe: Date | null;
  readonly ecriteParNom: string | null;
};

/** What was chosen for a text; nothing while nobody chose. */
export async function redactionDe(tx: Tx, cpts: string, modele: Modele): Promise<Redaction> {
  const { rows } = await sql<Redaction>`
    select choix, ecrite_le as "ecriteLe", ecrite_par_nom as "ecriteParNom" from documents.redactions
    where cpts_id = ${cpts} and modele = ${modele}`.execute(tx);
  return rows[0] ?? { choix: {}, ecriteLe: null, ecriteParNom: null };
}
