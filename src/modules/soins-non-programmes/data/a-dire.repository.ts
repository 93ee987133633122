import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';

/** An appointment moved, for one of those who had given its first hour or taken its request. */
export type DeplacementADire = {
  readonly demandeId: string;
  readonly numero: number;
  readonly patientId: string | null;
  readonly avant: Date;
  readonly debut: Date;
  readonly courriel: string;
  /** Whom they are in this CPTS, when they are professionals. */
  readonly professionnels: readonly string[];
};

/**
 * Appointments moved that those who had booked them do not know of: each is given once. Whoever moved it knows; whoever
 * has no account in this CPTS any more is not written to.
 */
export async function takeDeplacementsADire(
  tx: Tx,
  cpts: string,
  { jour, le }: { readonly jour: DateCivile; readonly le: Date },
): Promise<readonly DeplacementADire[]> {
  const { rows } = await sql<DeplacementADire>`
    with dits as (
      update snp.reservations r set auteur_prevenu_le = ${le}
      where r.cpts_id = ${cpts} and r.remplace_id is not null and r.auteur_prevenu_le is null
      returning r.id, r.demande_id, r.patient_id, r.debut, r.remplace_id, r.reservee_par, r.annulee_le),
    auteurs as (
      select t.id, d.recue_par as compte from dits t
      join snp.demandes d on d.cpts_id = ${cpts} and d.id = t.demande_id
      union select t.id, q.reservee_par from dits t
      join snp.reservations q on q.cpts_id = ${cpts} and q.demande_id = t.demande_id)
    select t.demande_id as "demandeId", d.numero, t.patient_id as "patientId", a.debut as avant, t.debut, m.courriel,
      array_remove(array_agg(distinct m.professionnel_id), null) as professionnels
    from dits t
    join snp.demandes d on d.cpts_id = ${cpts} and d.id = t.demande_id
    join snp.reservations a on a.cpts_id = ${cpts} and a.id = t.remplace_id
    join auteurs u on u.id = t.id and u.compte is distinct from t.reservee_par
    join comptes.public_mandats m on m.cpts_id = ${cpts} and m.compte_id = u.compte
      and m.du <= ${jour}::date and (m.au is null or m.au >= ${jour}::date)
    where t.annulee_le is null
    group by t.id, t.demande_id, d.numero, t.patient_id, a.debut, t.debut, m.courriel
    order by t.debut, t.id, m.courriel`.execute(tx);
  return rows;
}
