import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Scelle } from '#platform/db/sealed-row.ts';
import type { ADeplacer } from '../domain/deplacement.ts';
import { type Chiffres, textesDeLaDemande } from './textes.rows.ts';

/** As many as a morning of calls. */
const MAXIMUM = 100;

type Qui = {
  /** Those of these professionals; null: all. */
  readonly professionnels: readonly string[] | null;
};

const EN_ATTENTE = sql.raw(`r.annulee_le is null and r.issue is null
  and (r.a_deplacer_le is not null or r.a_prevenir_le is not null)`);

/** How many wait. */
export async function nombreADeplacer(
  tx: Tx,
  cpts: string,
  { professionnels }: Qui,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from snp.reservations r where r.cpts_id = ${cpts} and ${EN_ATTENTE}
      and (${professionnels === null} or r.professionnel_id = any (${sql.val([...(professionnels ?? [])])}::uuid[]))`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}

/** Appointments to move, or moved and still to be told, soonest first. Health data, their reading is traced. */
export async function rendezVousADeplacer(
  ou: Scelle,
  { professionnels }: Qui,
): Promise<readonly ADeplacer[]> {
  const { rows } = await sql<Chiffres<ADeplacer, 'prenom' | 'nom' | 'telephone' | 'courriel'>>`
    select r.id as "reservationId", d.id as "demandeId", r.patient_id as "patientId", d.numero, d.prenom, d.nom, d.age,
      d.telephone, d.courriel, r.debut, r.professionnel_id as "professionnelId", o.nom as professionnel,
      r.a_deplacer_le is not null as "aDeplacer"
    from snp.reservations r
    join snp.demandes d on d.cpts_id = r.cpts_id and d.id = r.demande_id
    join snp.offrants o on o.cpts_id = r.cpts_id and o.professionnel_id = r.professionnel_id
    where r.cpts_id = ${ou.cpts} and ${EN_ATTENTE}
      and (${professionnels === null} or r.professionnel_id = any (${sql.val([...(professionnels ?? [])])}::uuid[]))
    order by r.debut, r.id limit ${MAXIMUM}`.execute(ou.tx);
  return rows.map((ligne) => {
    const { read, illisible } = textesDeLaDemande(ou, ligne.demandeId);
    const prenom = read('prenom', ligne.prenom);
    const nom = read('nom', ligne.nom);
    const telephone = read('telephone', ligne.telephone);
    const courriel = read('courriel', ligne.courriel);
    return { ...ligne, prenom, nom, telephone, courriel, illisible: illisible() };
  });
}
