import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { violatedConstraint } from '#platform/db/errors.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';

type Nouvelle = Omit<Questionnaire, 'numero'> & { readonly le: Date; readonly parNom: string };

/** Puts a version in force in place of the one before; null when somebody published another meanwhile: the transaction is then lost. */
export async function publishVersion(tx: Tx, cpts: string, v: Nouvelle): Promise<number | null> {
  await sql`
    update questionnaires.versions set retiree_le = ${v.le}
    where cpts_id = ${cpts} and filiere = ${v.filiere} and retiree_le is null`.execute(tx);
  try {
    const { rows } = await sql<{ numero: number }>`
      insert into questionnaires.versions (cpts_id, id, filiere, numero, reference, document_le, questions, sinon, publiee_le,
        publiee_par_nom)
      select ${cpts}::uuid, ${v.id}::uuid, ${v.filiere}, coalesce(max(w.numero), 0) + 1, ${v.reference},
        ${v.documentLe}::date, ${JSON.stringify(v.questions)}::jsonb, ${v.sinon}, ${v.le}::timestamptz, ${v.parNom}
      from questionnaires.versions w where w.cpts_id = ${cpts} and w.filiere = ${v.filiere}
      returning numero`.execute(tx);
    return rows[0]?.numero ?? null;
  } catch (error) {
    if (PERDUES.includes(violatedConstraint(error) ?? '')) return null;
    throw error;
  }
}

const PERDUES = [
  'une_filiere_n_a_qu_un_questionnaire_en_vigueur',
  'un_numero_designe_une_seule_version',
];

/** Takes a version out of force; false when it was not in force. */
export async function retireVersion(
  tx: Tx,
  cpts: string,
  { id, le }: { readonly id: string; readonly le: Date },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update questionnaires.versions set retiree_le = ${le}
    where cpts_id = ${cpts} and id = ${id} and retiree_le is null returning id`.execute(tx);
  return rows.length === 1;
}
