import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** Whom to tell about a booking, and how to reach them. */
export type Annoncee = {
  readonly reservationId: string;
  readonly demandeId: string;
  readonly debut: Date;
  readonly annulee: boolean;
  readonly telephone: string | null;
  readonly courriel: string | null;
  readonly courrielDuProfessionnel: string | null;
};

const SOURCE = sql.raw(`select r.id as "reservationId", r.demande_id as "demandeId", r.debut,
    r.annulee_le is not null as annulee, d.telephone, d.courriel, o.courriel as "courrielDuProfessionnel"
  from snp.reservations r
  join snp.demandes d on d.cpts_id = r.cpts_id and d.id = r.demande_id
  join snp.offrants o on o.cpts_id = r.cpts_id and o.professionnel_id = r.professionnel_id`);

/** Null when the booking does not exist in this CPTS. */
export async function annonceeDe(
  tx: Tx,
  cpts: string,
  reservation: string,
): Promise<Annoncee | null> {
  const { rows } = await sql<Annoncee>`
    ${SOURCE} where r.cpts_id = ${cpts} and r.id = ${reservation}`.execute(tx);
  return rows[0] ?? null;
}

type Rappel = { readonly debut: Date; readonly fin: Date; readonly prisAvant: Date };

/** Appointments in force that begin in a period, taken before an instant, soonest first. */
export async function annonceesARappeler(
  tx: Tx,
  cpts: string,
  { debut, fin, prisAvant }: Rappel,
): Promise<readonly Annoncee[]> {
  const { rows } = await sql<Annoncee>`
    ${SOURCE} where r.cpts_id = ${cpts} and r.annulee_le is null and r.issue is null and r.rappele_le is null
      and r.debut >= ${debut} and r.debut < ${fin} and r.reservee_le < ${prisAvant}
    order by r.debut, r.id limit 200`.execute(tx);
  return rows;
}
