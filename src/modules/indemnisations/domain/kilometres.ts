import bareme from '#data/bareme-kilometrique.json' with { type: 'json' };
import { type Centimes, centimes, prorata } from '#kernel/centimes.ts';

export const PUISSANCES = ['3', '4', '5', '6', '7'] as const;
export type Puissance = (typeof PUISSANCES)[number];

export function estPuissance(texte: string | null): texte is Puissance {
  return PUISSANCES.some((puissance) => puissance === texte);
}

/** Years for which a source gives the fiscal scale; the CPTS confirms the others. */
export const ANNEES_SURES: readonly number[] = bareme.anneesSures;

/** What a car of this power is worth for so many kilometres of one year, to the nearest cent. */
export function valeurDuBareme(puissance: Puissance, km: number): Centimes {
  if (km <= 0) return centimes(0);
  const tranche = bareme.tranches[puissance].find(({ jusquA }) => jusquA === null || km <= jusquA);
  if (!tranche) return centimes(0);
  return prorata(centimes(km * tranche.milliemes + tranche.euros * 1000), 1, 10);
}

/** So many kilometres at so many thousandths of a euro, to the nearest cent. */
export function valeurFixe(milliemes: number, km: number): Centimes {
  return prorata(centimes(milliemes), km, 10);
}
