import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Canal } from '../domain/creneau.ts';
import type { Nature } from '../domain/nature.ts';
import type { AuteurDAnnulation, Issue } from '../domain/reservation.ts';

export type NouvelleReservation = {
  readonly id: string;
  readonly creneauId: string;
  readonly demandeId: string;
  readonly patientId: string | null;
  readonly professionnelId: string;
  readonly debut: Date;
  readonly canal: Canal;
  readonly le: Date;
  readonly par: string | null;
  readonly parNom: string;
  /** Booking that it takes the place of. */
  readonly remplace: string | null;
};

/** What became of the three rows a booking is made of; unless all three are true, it must be rolled back. */
export type Ecriture = {
  /** False when the slot or the request already has a booking. */
  readonly reservation: boolean;
  /** False when the slot was closed since it was read, by somebody or by an agenda. */
  readonly creneau: boolean;
  /** False when the request was answered since it was read. */
  readonly demande: boolean;
};

/** Books a free slot for a request without an answer, in one statement. Two at once wait here for each other. */
export async function insertReservation(
  tx: Tx,
  cpts: string,
  r: NouvelleReservation,
): Promise<Ecriture> {
  const { rows } = await sql<Ecriture>`
    with prise as (
      insert into snp.reservations (cpts_id, id, creneau_id, demande_id, professionnel_id, debut, canal, reservee_le,
        reservee_par, reservee_par_nom, patient_id, remplace_id)
      values (${cpts}, ${r.id}, ${r.creneauId}, ${r.demandeId}, ${r.professionnelId}, ${r.debut}, ${r.canal}, ${r.le},
        ${r.par}, ${r.parNom}, ${r.patientId}, ${r.remplace})
      on conflict do nothing returning id),
    creneau as (
      update snp.creneaux c set etat = 'reserve'
      where cpts_id = ${cpts} and id = ${r.creneauId} and etat = 'libre' and exists (select from prise)
        and not exists (select from snp.agendas a where a.cpts_id = ${cpts}
          and a.professionnel_id = c.professionnel_id and a.occupe && tstzrange(c.debut, c.fin)) returning id),
    demande as (
      update snp.demandes set etat = 'orientee', repondue_le = coalesce(repondue_le, ${r.le}), modifiee_le = ${r.le}
      where cpts_id = ${cpts} and id = ${r.demandeId} and etat in ('ouverte', 'en-attente')
        and exists (select from prise) returning id)
    select exists (select from prise) as reservation, exists (select from creneau) as creneau,
      exists (select from demande) as demande`.execute(tx);
  return rows[0] ?? { reservation: false, creneau: false, demande: false };
}

export type Reservation = {
  readonly id: string;
  readonly creneauId: string;
  readonly demandeId: string;
  readonly patientId: string | null;
  readonly professionnelId: string;
  readonly profession: string;
  readonly debut: Date;
  readonly fin: Date;
  readonly commune: string;
  /** Letter of the sector of the commune of the slot. */
  readonly secteur: string | null;
  /** Site where the slot is held. */
  readonly siteId: string | null;
  readonly nature: Nature;
  readonly annuleeLe: Date | null;
  /** Its professional can no longer receive: its slot is not offered again. */
  readonly aDeplacerLe: Date | null;
  readonly issue: Issue | null;
  readonly issueFait: string | null;
};

const COLONNES = sql.raw(`r.id, r.creneau_id as "creneauId", r.demande_id as "demandeId",
  r.patient_id as "patientId", r.professionnel_id as "professionnelId", o.profession, r.debut, c.fin, c.commune, k.secteur_lettre as secteur,
  c.site_id as "siteId", c.nature, r.annulee_le as "annuleeLe", r.a_deplacer_le as "aDeplacerLe", r.issue, r.issue_fait as "issueFait"`);

/** The booking, or null when it does not exist in this CPTS. */
export async function loadReservation(
  tx: Tx,
  cpts: string,
  par: { readonly id: string } | { readonly demande: string },
): Promise<Reservation | null> {
  const filtre =
    'id' in par
      ? sql`r.id = ${par.id}`
      : sql`r.demande_id = ${par.demande} and r.annulee_le is null`;
  const { rows } = await sql<Reservation>`
    select ${COLONNES} from snp.reservations r
    join snp.creneaux c on c.cpts_id = r.cpts_id and c.id = r.creneau_id
    join snp.offrants o on o.cpts_id = r.cpts_id and o.professionnel_id = r.professionnel_id
    left join territoire.public_couvertures k on k.cpts_id = ${cpts} and k.commune = c.commune
    where r.cpts_id = ${cpts} and ${filtre}`.execute(tx);
  return rows[0] ?? null;
}

/** Gives the slot back; false when the booking was already cancelled. */
export async function cancelReservation(
  tx: Tx,
  cpts: string,
  { id, par, le }: { readonly id: string; readonly par: AuteurDAnnulation; readonly le: Date },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update snp.reservations set annulee_le = ${le}, annulee_par = ${par}
    where cpts_id = ${cpts} and id = ${id} and annulee_le is null returning id`.execute(tx);
  return rows.length === 1;
}

type Fin = {
  readonly id: string;
  readonly issue: Issue;
  readonly fait: string;
  /** Entry of the answer that this one replaces. */
  readonly avant: string | null;
  readonly le: Date;
};

/** How the appointment ended, and the ledger entry that says so; what came of an absence goes with it; false when somebody said otherwise meanwhile. */
export async function updateIssue(
  tx: Tx,
  cpts: string,
  { id, issue, fait, avant, le }: Fin,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update snp.reservations set issue = ${issue}, issue_fait = ${fait}, issue_le = ${le},
      suite = null, suite_le = null, suite_par_nom = null
    where cpts_id = ${cpts} and id = ${id} and annulee_le is null
      and issue_fait is not distinct from ${avant}::uuid returning id`.execute(tx);
  return rows.length === 1;
}

/** The patients of these bookings were reminded. */
export async function markRappelees(
  tx: Tx,
  cpts: string,
  { reservations, le }: { readonly reservations: readonly string[]; readonly le: Date },
): Promise<void> {
  if (reservations.length === 0) return;
  await sql`
    update snp.reservations set rappele_le = ${le}
    where cpts_id = ${cpts} and id = any (${sql.val([...reservations])}::uuid[])`.execute(tx);
}
