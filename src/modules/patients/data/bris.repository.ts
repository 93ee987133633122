import type { Tx } from '#platform/db/database.ts';
import type { RaisonDeBris } from '../domain/bris-de-glace.ts';

export type NouveauBris = {
  readonly id: string;
  readonly patient: string;
  readonly compte: string;
  readonly parNom: string;
  readonly professionnel: string | null;
  readonly raison: RaisonDeBris;
  readonly precision: Buffer;
  readonly ouvertLe: Date;
  readonly finitLe: Date;
};

/** Opens an emergency access. */
export async function insertBris(tx: Tx, cpts: string, b: NouveauBris): Promise<void> {
  await tx
    .insertInto('patients.bris_de_glace')
    .values({
      cpts_id: cpts,
      id: b.id,
      patient_id: b.patient,
      compte_id: b.compte,
      par_nom: b.parNom,
      professionnel_id: b.professionnel,
      raison: b.raison,
      precision: b.precision,
      ouvert_le: b.ouvertLe,
      finit_le: b.finitLe,
    })
    .execute();
}

type Revue = {
  readonly id: string;
  readonly justifie: boolean;
  readonly commentaire: Buffer | null;
  readonly le: Date;
  readonly parNom: string;
};

/** Writes the review; false when there was one already. */
export async function reviewBris(tx: Tx, cpts: string, revue: Revue): Promise<boolean> {
  const row = await tx
    .updateTable('patients.bris_de_glace')
    .set({
      revu_le: revue.le,
      revu_par_nom: revue.parNom,
      justifie: revue.justifie,
      commentaire: revue.commentaire,
    })
    .where('cpts_id', '=', cpts)
    .where('id', '=', revue.id)
    .where('revu_le', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
