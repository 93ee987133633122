import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { violatedConstraint } from '#platform/db/errors.ts';
import type { PeriodeTenue } from '../domain/periode-tenue.ts';
import type { Auteur } from './regles.repository.ts';

/** Opens a period; false when another has one of its days. */
export async function insertPeriode(
  tx: Tx,
  cpts: string,
  {
    periode: p,
    le,
  }: {
    readonly periode: Pick<PeriodeTenue, 'id' | 'genre' | 'du' | 'au'>;
    readonly le: Date;
  },
): Promise<boolean> {
  try {
    await sql`
      insert into indemnisations.periodes (cpts_id, id, genre, du, au, ouverte_le)
      values (${cpts}, ${p.id}, ${p.genre}, ${p.du}, ${p.au}, ${le})`.execute(tx);
    return true;
  } catch (error) {
    if (violatedConstraint(error) === 'deux_periodes_ne_se_recouvrent_pas') return false;
    throw error;
  }
}

/**
 * Locks the periods of the CPTS until the end of the transaction: approvals come one after the other, so that no entry is in
 * two relevés and no ceiling is passed by two people at once.
 */
export async function lockPeriodes(tx: Tx, cpts: string): Promise<void> {
  await sql`select from indemnisations.periodes where cpts_id = ${cpts} order by du for update`.execute(
    tx,
  );
}

/** Closes a period, once. */
export async function closePeriode(
  tx: Tx,
  cpts: string,
  { id, auteur }: { readonly id: string; readonly auteur: Auteur },
): Promise<boolean> {
  const { rows } = await sql`
    update indemnisations.periodes set close_le = ${auteur.le}, close_par_nom = ${auteur.nom}
    where cpts_id = ${cpts} and id = ${id} and close_le is null returning id`.execute(tx);
  return rows.length > 0;
}
