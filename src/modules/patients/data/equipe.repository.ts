import type { Tx } from '#platform/db/database.ts';
import type { CadreDEquipe, GenreDeMembre } from '../domain/equipe.ts';

export type NouveauMembre = {
  readonly id: string;
  readonly patient: string;
  readonly genre: GenreDeMembre;
  readonly membre: string;
  readonly nom: string;
  readonly fonction: string;
  readonly cadre: CadreDEquipe;
  readonly ouvreur: boolean;
  readonly depuis: Date;
  readonly jusquA: Date | null;
  readonly ajouteParNom: string;
};

/** Adds somebody to a team; false when they are in it already. */
export async function insertMembre(tx: Tx, cpts: string, m: NouveauMembre): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('patients.equipe')
    .values({
      cpts_id: cpts,
      id: m.id,
      patient_id: m.patient,
      genre: m.genre,
      membre_id: m.membre,
      membre_nom: m.nom,
      fonction: m.fonction,
      cadre: m.cadre,
      ouvreur: m.ouvreur,
      depuis: m.depuis,
      jusqu_a: m.jusquA,
      ajoute_par_nom: m.ajouteParNom,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Ends somebody's place in a team; null when they have none that lasts. */
export async function endMembre(
  tx: Tx,
  cpts: string,
  fin: {
    readonly id: string;
    readonly patient: string;
    readonly le: Date;
    readonly parNom: string;
  },
): Promise<{ readonly nom: string } | null> {
  const row = await tx
    .updateTable('patients.equipe')
    .set({ jusqu_a: fin.le, retire_par_nom: fin.parNom })
    .where('cpts_id', '=', cpts)
    .where('id', '=', fin.id)
    .where('patient_id', '=', fin.patient)
    .where('depuis', '<=', fin.le)
    .where((eb) => eb.or([eb('jusqu_a', 'is', null), eb('jusqu_a', '>', fin.le)]))
    .returning('membre_nom as nom')
    .executeTakeFirst();
  return row ?? null;
}
