import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Encaissement, Subvention } from '../domain/subvention.ts';
import type { Auteur } from './reglages.repository.ts';

export async function insertSubvention(
  tx: Tx,
  cpts: string,
  { subvention: s, auteur }: { readonly subvention: Subvention; readonly auteur: Auteur },
): Promise<void> {
  await sql`
    insert into budget.subventions (cpts_id, id, financeur, objet, mission, action, accordee_le, centimes, reference,
      conditions, compte_rendu_avant, notee_le, notee_par_nom)
    values (${cpts}, ${s.id}, ${s.financeur}, ${s.objet}, ${s.mission}, ${s.action}, ${s.accordeeLe}, ${s.centimes},
      ${s.reference}, ${s.conditions}, ${s.compteRenduAvant}, ${auteur.le}, ${auteur.nom})`.execute(
    tx,
  );
}

/** One gesture at a time on a grant. */
export async function lockSubvention(tx: Tx, cpts: string, id: string): Promise<void> {
  await sql`
    select from budget.subventions where cpts_id = ${cpts} and id = ${id} for update`.execute(tx);
}

export async function insertEncaissement(
  tx: Tx,
  cpts: string,
  { encaissement: e, auteur }: { readonly encaissement: Encaissement; readonly auteur: Auteur },
): Promise<void> {
  await sql`
    insert into budget.encaissements (cpts_id, id, subvention_id, le, reference, centimes, note_le, note_par_nom)
    values (${cpts}, ${e.id}, ${e.subvention}, ${e.le}, ${e.reference}, ${e.centimes}, ${auteur.le}, ${auteur.nom})`.execute(
    tx,
  );
}

export async function reportSubvention(
  tx: Tx,
  cpts: string,
  { id, le }: { readonly id: string; readonly le: DateCivile },
): Promise<boolean> {
  const { rows } = await sql`
    update budget.subventions set compte_rendu_le = ${le} where cpts_id = ${cpts} and id = ${id} returning id`.execute(
    tx,
  );
  return rows.length > 0;
}
