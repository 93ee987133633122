import { montant } from '#kernel/centimes.ts';
import type { Indicateur, Milliemes } from './indicateur.ts';
import { direMilliemes } from './lire-milliemes.ts';

/** Words that end so in the singular too: rendez-vous, mois, cas. */
const INVARIABLE = /(ous|ois|cas)$/;

/** "69,7 %", "1 réunion": units are written in the plural, as contracts do. */
export function direValeur({ unite }: Pick<Indicateur, 'unite'>, valeur: Milliemes): string {
  const seul = Math.abs(valeur) < 2000 && !INVARIABLE.test(unite);
  return `${direMilliemes(valeur)}${unite ? `\u00A0${seul ? unite.replace(/s$/, '') : unite}` : ''}`;
}

/** How a value becomes euros: "15 000 €, au moins 3 réunions" */
export function direRegleDe(indicateur: Pick<Indicateur, 'regle' | 'sens' | 'unite'>): string {
  const { regle, sens } = indicateur;
  if (regle.mode === 'a-saisir') return 'à recopier du contrat';
  const borne = (valeur: Milliemes) =>
    `${sens === 'croissant' ? 'au moins' : 'au plus'} ${direValeur(indicateur, valeur)}`;
  if (regle.mode === 'paliers')
    return regle.paliers.map((p) => `${borne(p.borne)}\u00A0: ${montant(p.centimes)}`).join(', ');
  if (regle.mode === 'binaire') return `${montant(regle.maximum)}, ${borne(regle.cible)}`;
  return `jusqu’à ${montant(regle.maximum)}, à proportion de ${direValeur(indicateur, regle.depart)} à ${direValeur(indicateur, regle.cible)}`;
}
