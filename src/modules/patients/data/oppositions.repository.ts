import type { Tx } from '#platform/db/database.ts';
import type { Voie } from '../domain/accord.ts';

export type NouvelleOpposition = {
  readonly id: string;
  readonly patient: string;
  readonly professionnel: string;
  readonly professionnelNom: string;
  readonly voie: Voie;
  readonly le: Date;
  readonly parNom: string;
};

/** Blocks a professional; false when they are blocked already. */
export async function insertOpposition(
  tx: Tx,
  cpts: string,
  o: NouvelleOpposition,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('patients.oppositions')
    .values({
      cpts_id: cpts,
      id: o.id,
      patient_id: o.patient,
      professionnel_id: o.professionnel,
      professionnel_nom: o.professionnelNom,
      voie: o.voie,
      posee_le: o.le,
      posee_par_nom: o.parNom,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Lifts an opposition; the professional it named, or null when there is none to lift. */
export async function liftOpposition(
  tx: Tx,
  cpts: string,
  fin: {
    readonly id: string;
    readonly patient: string;
    readonly le: Date;
    readonly parNom: string;
  },
): Promise<{ readonly professionnel: string; readonly nom: string } | null> {
  const row = await tx
    .updateTable('patients.oppositions')
    .set({ levee_le: fin.le, levee_par_nom: fin.parNom })
    .where('cpts_id', '=', cpts)
    .where('id', '=', fin.id)
    .where('patient_id', '=', fin.patient)
    .where('levee_le', 'is', null)
    .returning(['professionnel_id as professionnel', 'professionnel_nom as nom'])
    .executeTakeFirst();
  return row ?? null;
}
