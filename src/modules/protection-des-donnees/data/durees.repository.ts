import type { Tx } from '#platform/db/database.ts';
import type { DureeAdoptee } from '../domain/duree.ts';

/** Writes the duration a CPTS adopts for one kind of record. */
export async function upsertDuree(tx: Tx, cpts: string, duree: DureeAdoptee): Promise<void> {
  const valeurs = {
    jours: duree.jours,
    source: duree.source,
    modifiee_le: duree.modifieeLe,
    modifiee_par_nom: duree.modifieePar,
  };
  await tx
    .insertInto('protection_des_donnees.durees')
    .values({ cpts_id: cpts, code: duree.code, ...valeurs })
    .onConflict((oc) => oc.columns(['cpts_id', 'code']).doUpdateSet(valeurs))
    .execute();
}

/** Returns to the default of the program. */
export async function deleteDuree(tx: Tx, cpts: string, code: string): Promise<void> {
  await tx
    .deleteFrom('protection_des_donnees.durees')
    .where('cpts_id', '=', cpts)
    .where('code', '=', code)
    .execute();
}
