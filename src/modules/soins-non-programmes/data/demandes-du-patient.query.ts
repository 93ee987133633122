import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Scelle } from '#platform/db/sealed-row.ts';
import { type Chiffres, textesDeLaDemande, textesDeLaReponse } from './textes.rows.ts';

/** All that is held of one request of a patient. */
export type DemandeDuPatient = {
  readonly id: string;
  readonly numero: number;
  readonly recueLe: Date;
  readonly motif: string;
  readonly communeNom: string;
  readonly prenom: string | null;
  readonly nom: string | null;
  readonly age: number | null;
  readonly sexe: string | null;
  readonly telephone: string | null;
  readonly courriel: string | null;
  readonly demandeur: string | null;
  readonly description: string | null;
  readonly note: string | null;
  readonly medecinTraitantNom: string | null;
  /** Their appointment in force, if any. */
  readonly debut: Date | null;
  readonly professionnel: string | null;
  readonly reponseId: string | null;
  readonly reponse: string | null;
  readonly precision: string | null;
};

type Texte =
  | 'prenom'
  | 'nom'
  | 'telephone'
  | 'courriel'
  | 'demandeur'
  | 'description'
  | 'note'
  | 'medecinTraitantNom'
  | 'precision';

/** The requests tied to a patient, oldest first. */
export async function demandesDuPatient(
  ou: Scelle,
  patient: string,
): Promise<readonly DemandeDuPatient[]> {
  const { rows } = await sql<Chiffres<DemandeDuPatient, Texte>>`
    select d.id, d.numero, d.recue_le as "recueLe", d.motif, coalesce(k.nom, d.commune) as "communeNom", d.prenom, d.nom,
      d.age, d.sexe, d.telephone, d.courriel, d.demandeur, d.description, d.note,
      d.medecin_traitant_nom as "medecinTraitantNom", r.debut, o.nom as professionnel, p.id as "reponseId",
      p.genre as reponse, p.precision
    from snp.demandes d
    left join territoire.public_communes k on k.code = d.commune
    left join snp.reservations r on r.cpts_id = d.cpts_id and r.demande_id = d.id and r.annulee_le is null
    left join snp.offrants o on o.cpts_id = r.cpts_id and o.professionnel_id = r.professionnel_id
    left join snp.reponses p on p.cpts_id = d.cpts_id and p.demande_id = d.id and p.retiree_le is null
    where d.cpts_id = ${ou.cpts} and d.patient_id = ${patient} order by d.recue_le, d.id`.execute(
    ou.tx,
  );
  return rows.map((ligne) => {
    const { read } = textesDeLaDemande(ou, ligne.id);
    return {
      ...ligne,
      prenom: read('prenom', ligne.prenom),
      nom: read('nom', ligne.nom),
      telephone: read('telephone', ligne.telephone),
      courriel: read('courriel', ligne.courriel),
      demandeur: read('demandeur', ligne.demandeur),
      description: read('description', ligne.description),
      note: read('note', ligne.note),
      medecinTraitantNom: read('medecin_traitant_nom', ligne.medecinTraitantNom),
      precision: textesDeLaReponse(ou, ligne.reponseId ?? '').read('precision', ligne.precision),
    };
  });
}

/** Ids of the requests tied to a patient. */
export async function idsDesDemandes(
  tx: Tx,
  cpts: string,
  patient: string,
): Promise<readonly string[]> {
  const lignes = await tx
    .selectFrom('snp.demandes')
    .select('id')
    .where('cpts_id', '=', cpts)
    .where('patient_id', '=', patient)
    .execute();
  return lignes.map(({ id }) => id);
}
