import type { Scelle } from '#platform/db/sealed-row.ts';
import type { DemandeDeDroit } from '../domain/personne.ts';
import { texteDeLaDemande } from './demandes.rows.ts';

type Ligne = Omit<DemandeDeDroit, 'motif' | 'illisible'> & { readonly motif: Buffer | null };

/** The rights somebody exercised, newest first. */
export async function demandesDeLaPersonne(
  ou: Scelle,
  patient: string,
): Promise<readonly DemandeDeDroit[]> {
  const lignes = await ou.tx
    .selectFrom('protection_des_donnees.demandes')
    .select(['id', 'droit', 'voie', 'recue_le as recueLe', 'reponse', 'motif', 'par_nom as par'])
    .where('cpts_id', '=', ou.cpts)
    .where('patient_id', '=', patient)
    .orderBy('recue_le', 'desc')
    .orderBy('id', 'desc')
    .$castTo<Ligne>()
    .execute();
  return lignes.map((ligne) => {
    const { read, illisible } = texteDeLaDemande(ou, ligne.id);
    const motif = read('motif', ligne.motif);
    return { ...ligne, motif, illisible: illisible() };
  });
}
