import { sql } from 'kysely';
import type { Filiere } from '#kernel/filiere.ts';
import type { Scelle } from '#platform/db/sealed-row.ts';
import type { IssueDEligibilite, QuestionRepondue } from '../domain/eligibilite.ts';
import { textesDeLEligibilite } from './textes.rows.ts';

export type NouvelleEligibilite = {
  readonly id: string;
  readonly demandeId: string;
  readonly patientId: string | null;
  readonly filiere: Filiere;
  readonly questionnaireId: string;
  readonly issue: IssueDEligibilite;
  readonly reponses: readonly QuestionRepondue[];
  readonly le: Date;
  readonly par: string | null;
  readonly parNom: string;
};

/** Keeps answers in place of those before; gives the ones replaced. Two at once: the second waits, then replaces the first. */
export async function replaceEligibilite(
  ou: Scelle,
  e: NouvelleEligibilite,
): Promise<{ readonly id: string; readonly issue: IssueDEligibilite } | null> {
  // Whoever answers holds the request: none of two slips between the other's two statements.
  await sql`select from snp.demandes where cpts_id = ${ou.cpts} and id = ${e.demandeId} for update`.execute(
    ou.tx,
  );
  const { rows } = await sql<{ id: string; issue: IssueDEligibilite }>`
    update snp.eligibilites set remplacee_le = ${e.le}
    where cpts_id = ${ou.cpts} and demande_id = ${e.demandeId} and filiere = ${e.filiere} and remplacee_le is null
    returning id, issue`.execute(ou.tx);
  const reponses = textesDeLEligibilite(ou, e.id).seal('reponses', JSON.stringify(e.reponses));
  await sql`
    insert into snp.eligibilites (cpts_id, id, demande_id, patient_id, filiere, questionnaire_id, issue, reponses,
      repondue_le, repondue_par, repondue_par_nom)
    values (${ou.cpts}, ${e.id}, ${e.demandeId}, ${e.patientId}, ${e.filiere}, ${e.questionnaireId}, ${e.issue}, ${reponses},
      ${e.le}, ${e.par}, ${e.parNom})`.execute(ou.tx);
  return rows[0] ?? null;
}
