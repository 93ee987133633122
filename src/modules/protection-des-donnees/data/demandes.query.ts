import type { Tx } from '#platform/db/database.ts';
import type { DemandeDeDroit } from '../domain/personne.ts';

/** The rights somebody exercised, newest first. */
export async function demandesDeLaPersonne(
  tx: Tx,
  cpts: string,
  patient: string,
): Promise<readonly DemandeDeDroit[]> {
  return await tx
    .selectFrom('protection_des_donnees.demandes')
    .select(['id', 'droit', 'recue_le as recueLe', 'reponse', 'motif', 'par_nom as par'])
    .where('cpts_id', '=', cpts)
    .where('patient_id', '=', patient)
    .orderBy('recue_le', 'desc')
    .$castTo<DemandeDeDroit>()
    .execute();
}
