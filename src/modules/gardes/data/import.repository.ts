import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { violatedConstraint } from '#platform/db/errors.ts';
import type { Horaire } from '../domain/poids.ts';

/** Imports of one rota wait for each other; false when it does not exist in this CPTS. */
export async function lockTableau(tx: Tx, cpts: string, id: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    select id from gardes.tableaux where cpts_id = ${cpts} and id = ${id} for update`.execute(tx);
  return rows.length === 1;
}

type Confiee = { readonly id: string; readonly de: string | null; readonly a: string };
type Creee = Horaire & {
  readonly id: string;
  readonly tourId: string | null;
  readonly professionnelId: string | null;
};

type Ecriture = {
  readonly tableau: string;
  readonly confiees: readonly Confiee[];
  readonly creees: readonly Creee[];
  readonly le: Date;
};

/**
 * Writes what a file changes, all or nothing: false when a duty is no longer as it was read, and the transaction is then
 * lost. What changes hands does so in one statement: two people may exchange.
 */
export async function writeImport(tx: Tx, cpts: string, e: Ecriture): Promise<boolean> {
  try {
    const { rows: confiees } = await sql<{ id: string }>`
      update gardes.gardes g set professionnel_id = r.a, propose_id = null, change_le = ${e.le}, rappele_le = null
      from jsonb_to_recordset(${JSON.stringify(e.confiees)}::jsonb) as r (id uuid, de uuid, a uuid)
      where g.cpts_id = ${cpts} and g.tableau_id = ${e.tableau} and g.id = r.id and g.debut > ${e.le}
        and g.professionnel_id is not distinct from r.de
      returning g.id`.execute(tx);
    const { rows: creees } = await sql<{ id: string }>`
      insert into gardes.gardes (cpts_id, id, tableau_id, tour_id, debut, fin, professionnel_id, change_le)
      select ${cpts}::uuid, r.id, ${e.tableau}::uuid, r."tourId", r.debut, r.fin, r."professionnelId", ${e.le}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(e.creees)}::jsonb)
        as r (id uuid, "tourId" uuid, debut timestamptz, fin timestamptz, "professionnelId" uuid)
      on conflict on constraint un_tour_ne_donne_qu_une_garde_a_la_fois do nothing returning id`.execute(
      tx,
    );
    return confiees.length === e.confiees.length && creees.length === e.creees.length;
  } catch (error) {
    if (violatedConstraint(error) === 'une_personne_n_est_que_d_une_garde_a_la_fois') return false;
    throw error;
  }
}
