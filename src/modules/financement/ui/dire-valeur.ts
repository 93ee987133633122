import { montant } from '#kernel/centimes.ts';
import type { Indicateur, Milliemes } from '../domain/indicateur.ts';
import { direMilliemes } from '../domain/lire-milliemes.ts';

/** "69,7 %" */
export function direValeur({ unite }: Pick<Indicateur, 'unite'>, valeur: Milliemes): string {
  return `${direMilliemes(valeur)}${unite ? `\u00A0${unite}` : ''}`;
}

/** How a value becomes euros: "15 000 €, au moins 3 réunions" */
export function direRegleDe(indicateur: Pick<Indicateur, 'regle' | 'sens' | 'unite'>): string {
  const { regle, sens } = indicateur;
  const borne = (valeur: Milliemes) =>
    `${sens === 'croissant' ? 'au moins' : 'au plus'} ${direValeur(indicateur, valeur)}`;
  if (regle.mode === 'paliers')
    return regle.paliers.map((p) => `${borne(p.borne)}\u00A0: ${montant(p.centimes)}`).join(', ');
  if (regle.mode === 'binaire') return `${montant(regle.maximum)}, ${borne(regle.cible)}`;
  return `jusqu’à ${montant(regle.maximum)}, à proportion de ${direValeur(indicateur, regle.depart)} à ${direValeur(indicateur, regle.cible)}`;
}
