import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Scelle } from '#platform/db/sealed-row.ts';
import type { CreneauDuJour, JourneeEnChiffres, PatientDuCreneau } from '../domain/journee.ts';
import { ETAT_VU } from './creneaux.rows.ts';
import { type Chiffres, textesDeLaDemande } from './textes.rows.ts';

type Bornes = { readonly debut: Date; readonly fin: Date };
type Choix = Bornes & {
  readonly professionnel?: string | null | undefined;
  /** Appointments past whose outcome nobody noted, and nothing else. */
  readonly sansIssue?: boolean | undefined;
};

type Ligne = Omit<CreneauDuJour, 'patient'> &
  Omit<
    Chiffres<PatientDuCreneau, 'prenom' | 'nom' | 'description' | 'telephone'>,
    'demandeId' | 'reservationId'
  > & {
    readonly demandeId: string | null;
    readonly reservationId: string | null;
  };

const COLONNES = sql`${sql.raw(`c.id, c.serie_id as "serieId", c.professionnel_id as "professionnelId",
  o.nom as professionnel, o.profession, c.debut, c.fin, c.genre, c.public, c.motifs, c.age_min as "ageMin",
  c.age_max as "ageMax", c.reservable_par as "reservablePar", c.filieres, coalesce(k.nom, c.commune) as "communeNom",
  c.lieu, c.libere_le as "libereLe"`)}, ${ETAT_VU} as etat`;

const AVEC_PATIENT =
  sql.raw(`d.id as "demandeId", d.patient_id as "patientId", r.id as "reservationId", d.prenom, d.nom, d.age, d.motif,
  d.description, d.telephone, r.issue, coalesce(r.a_deplacer_le is not null, false) as "aDeplacer"`);

const TABLES = sql.raw(`snp.creneaux c
  join snp.offrants o on o.cpts_id = c.cpts_id and o.professionnel_id = c.professionnel_id
  left join territoire.public_communes k on k.code = c.commune`);

const RESERVEES =
  sql.raw(`left join snp.reservations r on r.cpts_id = c.cpts_id and r.creneau_id = c.id and r.annulee_le is null
  left join snp.demandes d on d.cpts_id = r.cpts_id and d.id = r.demande_id`);

/** One slot with who comes to it; null when it does not exist here. */
export async function creneauAvecPatient(ou: Scelle, id: string): Promise<CreneauDuJour | null> {
  const { rows } = await sql<Ligne>`
    select ${COLONNES}, ${AVEC_PATIENT} from ${TABLES} ${RESERVEES}
    where c.cpts_id = ${ou.cpts} and c.id = ${id}`.execute(ou.tx);
  return rows[0] ? avecPatient(ou, rows[0]) : null;
}

/** Slots that begin between two instants with who comes to them: health data, their reading is traced. */
export async function creneauxAvecPatients(
  ou: Scelle,
  { debut, fin, professionnel = null, sansIssue = false }: Choix,
): Promise<readonly CreneauDuJour[]> {
  const { rows } = await sql<Ligne>`
    select ${COLONNES}, ${AVEC_PATIENT} from ${TABLES} ${RESERVEES}
    where c.cpts_id = ${ou.cpts} and c.debut >= ${debut} and c.debut < ${fin}
      and (${professionnel}::uuid is null or c.professionnel_id = ${professionnel}::uuid)
      and (not ${sansIssue}::boolean or (r.id is not null and r.issue is null and r.a_deplacer_le is null))
    order by c.debut, o.nom, c.id limit 2000`.execute(ou.tx);
  return rows.map((ligne) => avecPatient(ou, ligne));
}

function avecPatient(ou: Scelle, ligne: Ligne): CreneauDuJour {
  const {
    demandeId,
    patientId,
    reservationId,
    prenom,
    nom,
    age,
    motif,
    description,
    telephone,
    issue,
    aDeplacer,
    ...creneau
  } = ligne;
  if (demandeId === null || reservationId === null) return { ...creneau, patient: null };
  const { read, illisible } = textesDeLaDemande(ou, demandeId);
  const textes = {
    prenom: read('prenom', prenom),
    nom: read('nom', nom),
    description: read('description', description),
    telephone: read('telephone', telephone),
  };
  const patient = { demandeId, patientId, reservationId, age, motif, issue, aDeplacer, ...textes };
  return { ...creneau, patient: { ...patient, illisible: illisible() } };
}

/** Slots that begin between two instants, without who comes. */
export async function creneauxSansPatient(
  tx: Tx,
  cpts: string,
  { debut, fin, professionnel = null }: Bornes & { readonly professionnel?: string | null },
): Promise<readonly CreneauDuJour[]> {
  const { rows } = await sql<Omit<CreneauDuJour, 'patient'>>`
    select ${COLONNES} from ${TABLES}
    where c.cpts_id = ${cpts} and c.debut >= ${debut} and c.debut < ${fin}
      and (${professionnel}::uuid is null or c.professionnel_id = ${professionnel}::uuid)
    order by c.debut, o.nom, c.id limit 4000`.execute(tx);
  return rows.map((creneau) => ({ ...creneau, patient: null }));
}

/** The line of the day: when requests came, which slots are taken. Nobody is named. */
export async function journeeEnChiffres(
  tx: Tx,
  cpts: string,
  { debut, fin }: Bornes,
): Promise<JourneeEnChiffres> {
  const demandes = await sql<{ recueLe: Date; sansReponse: boolean }>`
    select recue_le as "recueLe", etat in ('ouverte', 'en-attente') as "sansReponse" from snp.demandes
    where cpts_id = ${cpts} and recue_le >= ${debut} and recue_le < ${fin} order by recue_le`.execute(
    tx,
  );
  const creneaux = await sql<{ debut: Date; pris: boolean }>`
    select debut, etat = 'reserve' as pris from snp.creneaux
    where cpts_id = ${cpts} and debut >= ${debut} and debut < ${fin} and etat in ('libre', 'reserve') order by debut`.execute(
    tx,
  );
  return { demandes: demandes.rows, creneaux: creneaux.rows };
}
