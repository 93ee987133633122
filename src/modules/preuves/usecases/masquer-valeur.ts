import { masquer, masquerDont, type Nombre } from '#kernel/masque.ts';
import { direValeur, type IndicateurVu, mesureDe } from '#modules/financement';
import type { ValeurArretee } from '../domain/arrete.ts';
import { type IndicateurProuve, leadsToPatients } from './rassembler-preuves.ts';

const INCONNUE: ValeurArretee = { milliemes: null, dite: 'inconnu' };
const TUES: Readonly<Record<Exclude<Nombre, number>, string>> = {
  peu: 'moins de 5',
  'presque-tout': 'non dit (presque tous)',
  tu: 'non dit (trop peu de personnes)',
};

/**
 * Whether a value counts so few patients that it is not told outside (docs/adr/0027): what it is said to be then, or null.
 */
function tue({ vu, compte, total }: IndicateurProuve): string | null {
  if (!leadsToPatients(vu) || mesureDe(vu.calcul?.mesure ?? '')?.compte === 'professionnels')
    return null;
  const n = Math.max(0, compte?.quantite ?? 0);
  const dit = total ? masquerDont(n, Math.max(n, total.quantite)) : masquer(n);
  return typeof dit === 'number' ? null : TUES[dit];
}

/** The value of the CPTS, of the CPAM, and what each is worth, as the pack may tell them. */
export function valeursArretees(indicateur: IndicateurProuve) {
  const { vu, compte } = indicateur;
  const cache = tue(indicateur);
  // In proportion, euros would say the value to the unit.
  const deduit = cache !== null && vu.regle.mode === 'lineaire';
  const nombre = compte?.faits ?? 0;
  const compter =
    compte !== null && cache === null && !(leadsToPatients(vu) && masquer(nombre) === 'peu');
  return {
    cpts: cache === null ? valeur(vu, vu.cpts) : { milliemes: null, dite: cache },
    cpam:
      cache === null
        ? valeur(vu, vu.cpam)
        : { milliemes: null, dite: vu.cpam === null ? 'inconnu' : cache },
    euros: deduit ? null : vu.euros,
    eurosDeLaCpam: deduit ? null : vu.eurosDeLaCpam,
    faits: compter ? { nombre, empreinte: compte.empreinte } : null,
  };
}

function valeur(vu: IndicateurVu, milliemes: number | null): ValeurArretee {
  return milliemes === null ? INCONNUE : { milliemes, dite: direValeur(vu, milliemes) };
}
