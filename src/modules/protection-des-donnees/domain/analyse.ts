import type { Constats, Mesure } from './constats.ts';
import { contreLAcces, contreLAlteration, contreLaPerte } from './mesures.ts';

export type Risque = { readonly titre: string; readonly mesures: readonly Mesure[] };

/** The three feared events of the CNIL's method, and what the program does against each. */
export function risques(constats: Constats): readonly Risque[] {
  return [
    { titre: 'Accès illégitime aux données', mesures: contreLAcces(constats) },
    { titre: 'Modification non désirée', mesures: contreLAlteration(constats) },
    { titre: 'Disparition', mesures: contreLaPerte(constats) },
  ];
}

/** Measures that somebody has something to do about. */
export function resteAFaire(mesures: readonly Mesure[]): readonly Mesure[] {
  return mesures.filter(({ etat }) => etat === 'absente' || etat === 'a-completer');
}
