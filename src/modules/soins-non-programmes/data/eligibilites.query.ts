import { sql } from 'kysely';
import { z } from 'zod';
import type { Scelle } from '#platform/db/sealed-row.ts';
import type { Eligibilite } from '../domain/eligibilite.ts';
import { type Chiffres, textesDeLEligibilite } from './textes.rows.ts';

const zReponses = z.array(
  z.object({ texte: z.string(), reponse: z.string(), ecarte: z.boolean() }),
);

type Ligne = Chiffres<Eligibilite, 'reponses'>;

/** What was last answered for a request, path by path. */
export async function eligibilitesDeLaDemande(
  ou: Scelle,
  demande: string,
): Promise<readonly Eligibilite[]> {
  const { rows } = await sql<Ligne>`
    select id, filiere, questionnaire_id as "questionnaireId", issue, repondue_le as "repondueLe",
      repondue_par_nom as "repondueParNom", reponses
    from snp.eligibilites
    where cpts_id = ${ou.cpts} and demande_id = ${demande} and remplacee_le is null order by repondue_le, id`.execute(
    ou.tx,
  );
  return rows.map((ligne) => enClair(ou, ligne));
}

function enClair(ou: Scelle, ligne: Ligne): Eligibilite {
  const texte = textesDeLEligibilite(ou, ligne.id).read('reponses', ligne.reponses);
  return { ...ligne, reponses: texte === null ? null : zReponses.parse(JSON.parse(texte)) };
}

/** Every answer tied to a patient, replaced ones too: what is held of them. */
export async function eligibilitesDuPatient(
  ou: Scelle,
  patient: string,
): Promise<readonly (Eligibilite & { readonly demandeId: string })[]> {
  const { rows } = await sql<Ligne & { readonly demandeId: string }>`
    select id, demande_id as "demandeId", filiere, questionnaire_id as "questionnaireId", issue,
      repondue_le as "repondueLe", repondue_par_nom as "repondueParNom", reponses
    from snp.eligibilites
    where cpts_id = ${ou.cpts} and patient_id = ${patient} order by repondue_le, id`.execute(ou.tx);
  return rows.map((ligne) => ({ ...enClair(ou, ligne), demandeId: ligne.demandeId }));
}
