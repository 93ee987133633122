import type { AFaire } from '#kernel/a-faire.ts';
import { pluriel } from '#kernel/formats.ts';
import {
  anneeEnCours,
  financementLu,
  MISSIONS,
  reglementDe,
  vueDuPoste,
} from '#modules/financement';
import type { Regard } from '#platform/use-case.ts';
import { tenir } from './lire-preuves.ts';
import { rassemblerPreuves } from './rassembler-preuves.ts';

/** Evidence that the indicators of the year lack: what they earned rests on it. */
export async function listerAFaire(regard: Regard): Promise<readonly AFaire[]> {
  const lu = await financementLu(regard);
  if (!lu) return [];
  const annee = anneeEnCours(lu.contrat, regard.jour);
  const vues = MISSIONS.flatMap((mission) => vueDuPoste(lu, mission, annee.rang) ?? []);
  const { indicateurs } = await rassemblerPreuves(regard, vues);
  return indicateurs.flatMap((prouve) => {
    const { id, poste, libelle, manquent } = tenir(prouve);
    if (manquent === 0) return [];
    const { euros } = prouve.vu;
    return {
      ...{ code: `preuves.piece ${id} ${annee.rang}`, verbe: 'Joindre', poste },
      phrase: `Joindre ${pluriel(manquent, 'preuve')} à «\u00A0${libelle}\u00A0»`,
      chemin: `/financement/indicateurs/${id}?annee=${annee.rang}`,
      ...{ droit: 'preuves.piece.joindre', echeance: reglementDe(annee), gestes: manquent },
      // An indicator that earns nothing yet has nothing to lose.
      euros: euros === 0 ? null : euros,
    };
  });
}
