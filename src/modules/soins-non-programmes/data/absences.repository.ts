import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { SuiteDAbsence } from '../domain/absence.ts';

type Suivi = {
  readonly id: string;
  readonly suite: SuiteDAbsence;
  readonly le: Date;
  readonly parNom: string;
};

/**
 * Notes what came of an absence; false when somebody did meanwhile, or when it is no absence any more. Towards another
 * appointment, the booking steps aside: the request may have a new one.
 */
export async function followAbsence(
  tx: Tx,
  cpts: string,
  { id, suite, le, parNom }: Suivi,
): Promise<boolean> {
  const rouvre = suite === 'nouveau-rendez-vous';
  const { rows } = await sql<{ id: string }>`
    update snp.reservations set suite = ${suite}, suite_le = ${le}, suite_par_nom = ${parNom},
      annulee_le = case when ${rouvre} then ${le}::timestamptz end, annulee_par = case when ${rouvre} then 'regulation' end
    where cpts_id = ${cpts} and id = ${id} and issue = 'pas-venu' and suite is null and annulee_le is null
    returning id`.execute(tx);
  return rows.length === 1;
}

/** The people of these absences were written to. */
export async function markAbsencesEcrites(
  tx: Tx,
  cpts: string,
  { reservations, le }: { readonly reservations: readonly string[]; readonly le: Date },
): Promise<void> {
  if (reservations.length === 0) return;
  await sql`
    update snp.reservations set absence_ecrite_le = ${le}
    where cpts_id = ${cpts} and id = any (${sql.val([...reservations])}::uuid[])`.execute(tx);
}
