import type { AFaire } from '#kernel/a-faire.ts';
import { pluriel } from '#kernel/formats.ts';
import type { Regard } from '#platform/use-case.ts';
import { nombreAValider } from '../data/a-valider.query.ts';

/** Declared times that wait for a decision. */
export async function listerTempsAValider({ tx, cpts }: Regard): Promise<readonly AFaire[]> {
  const nombre = await nombreAValider(tx, cpts);
  if (nombre === 0) return [];
  return [
    {
      ...{ code: 'indemnisations.temps', verbe: 'Valider', poste: null, echeance: null },
      phrase: `Valider ${pluriel(nombre, 'temps déclaré par un membre', 'temps déclarés par les membres')}`,
      chemin: '/financement/indemnisations/temps',
      ...{ droit: 'indemnisations.temps.valider', euros: null, gestes: nombre },
    },
  ];
}
