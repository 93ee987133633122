import { sql } from 'kysely';
import type { Scelle } from '#platform/db/sealed-row.ts';
import { type Chiffres, textesDeLaDemande } from './textes.rows.ts';

/** Whom to tell about a booking, and how to reach them. */
export type Annoncee = {
  readonly reservationId: string;
  readonly demandeId: string;
  readonly patientId: string | null;
  readonly professionnelId: string;
  readonly debut: Date;
  readonly annulee: boolean;
  readonly telephone: string | null;
  readonly courriel: string | null;
  readonly courrielDuProfessionnel: string | null;
};

type Ligne = Chiffres<Annoncee, 'telephone' | 'courriel'>;

const SOURCE =
  sql.raw(`select r.id as "reservationId", r.demande_id as "demandeId", r.patient_id as "patientId",
    r.professionnel_id as "professionnelId", r.debut,
    r.annulee_le is not null as annulee, d.telephone, d.courriel, o.courriel as "courrielDuProfessionnel"
  from snp.reservations r
  join snp.demandes d on d.cpts_id = r.cpts_id and d.id = r.demande_id
  join snp.offrants o on o.cpts_id = r.cpts_id and o.professionnel_id = r.professionnel_id`);

/** Null when the booking does not exist in this CPTS. */
export async function annonceeDe(ou: Scelle, reservation: string): Promise<Annoncee | null> {
  const { rows } = await sql<Ligne>`
    ${SOURCE} where r.cpts_id = ${ou.cpts} and r.id = ${reservation}`.execute(ou.tx);
  return rows[0] ? enClair(ou, rows[0]) : null;
}

type Rappel = { readonly debut: Date; readonly fin: Date; readonly prisAvant: Date };

/** Appointments in force that begin in a period, taken before an instant, soonest first. */
export async function annonceesARappeler(
  ou: Scelle,
  { debut, fin, prisAvant }: Rappel,
): Promise<readonly Annoncee[]> {
  const { rows } = await sql<Ligne>`
    ${SOURCE} where r.cpts_id = ${ou.cpts} and r.annulee_le is null and r.issue is null and r.rappele_le is null
      and r.a_deplacer_le is null
      and r.debut >= ${debut} and r.debut < ${fin} and r.reservee_le < ${prisAvant}
    order by r.debut, r.id limit 200`.execute(ou.tx);
  return rows.map((ligne) => enClair(ou, ligne));
}

type Absence = { readonly noteAvant: Date; readonly apres: Date };

/** Appointments where nobody came, noted before an instant, begun after another, whose person was not written to. */
export async function annonceesAbsentes(
  ou: Scelle,
  { noteAvant, apres }: Absence,
): Promise<readonly Annoncee[]> {
  const { rows } = await sql<Ligne>`
    ${SOURCE} where r.cpts_id = ${ou.cpts} and r.issue = 'pas-venu' and r.suite is null and r.annulee_le is null
      and r.absence_ecrite_le is null and r.issue_le < ${noteAvant} and r.debut > ${apres}
    order by r.debut, r.id limit 200`.execute(ou.tx);
  return rows.map((ligne) => enClair(ou, ligne));
}

/** Without the key nobody can be reached: as if they had left neither phone nor e-mail. */
function enClair(ou: Scelle, ligne: Ligne): Annoncee {
  const { read } = textesDeLaDemande(ou, ligne.demandeId);
  return {
    ...ligne,
    telephone: read('telephone', ligne.telephone),
    courriel: read('courriel', ligne.courriel),
  };
}
