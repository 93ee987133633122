import type { Tx } from '#platform/db/database.ts';
import type { DonnePar, ObjetDAccord, Reponse, Voie } from '../domain/accord.ts';

export type NouvelAccord = {
  readonly id: string;
  readonly patient: string;
  readonly objet: ObjetDAccord;
  readonly reponse: Reponse;
  readonly voie: Voie;
  readonly donnePar: DonnePar;
  readonly version: number;
  readonly le: Date;
  readonly parNom: string;
};

/** Writes the answer that counts from now; false when somebody wrote one at the same instant. */
export async function insertAccord(tx: Tx, cpts: string, a: NouvelAccord): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('patients.accords')
    .values({
      cpts_id: cpts,
      id: a.id,
      patient_id: a.patient,
      objet: a.objet,
      reponse: a.reponse,
      voie: a.voie,
      donne_par: a.donnePar,
      version_du_texte: a.version,
      recueilli_le: a.le,
      recueilli_par_nom: a.parNom,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Ends the answer that counts on this point; how many there were. */
export async function endAccord(
  tx: Tx,
  cpts: string,
  fin: {
    readonly patient: string;
    readonly objet: ObjetDAccord;
    readonly le: Date;
    readonly parNom: string;
  },
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('patients.accords')
    .set({ fini_le: fin.le, fini_par_nom: fin.parNom })
    .where('cpts_id', '=', cpts)
    .where('patient_id', '=', fin.patient)
    .where('objet', '=', fin.objet)
    .where('fini_le', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
