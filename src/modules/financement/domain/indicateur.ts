import { type Centimes, centimes } from '#kernel/centimes.ts';
import type { Calcul } from './calcul.ts';
import type { Montant } from './contrat.ts';
import type { Mission } from './mission.ts';

/** Values of indicators are kept in thousandths, so that 69.7 % is exact. */
export type Milliemes = number;

export const MODES = ['binaire', 'paliers', 'lineaire'] as const;
export type Mode = (typeof MODES)[number];

export const SENS = ['croissant', 'decroissant'] as const;
export type Sens = (typeof SENS)[number];

export const SOURCES_D_INDICATEUR = ['mesure', 'declare', 'remis'] as const;
export type SourceDIndicateur = (typeof SOURCES_D_INDICATEUR)[number];

/** What reaching a bound is worth. */
export type Palier = { readonly borne: Milliemes; readonly centimes: Centimes };

/**
 * How a value becomes euros. `sens`: whether more is better, or less. `a-saisir`: nobody copied it from the contract yet,
 * so that neither its most nor what a value is worth is known.
 */
export type Regle =
  | { readonly mode: 'a-saisir' }
  | { readonly mode: 'binaire'; readonly cible: Milliemes; readonly maximum: Centimes }
  | { readonly mode: 'paliers'; readonly paliers: readonly Palier[] }
  | {
      readonly mode: 'lineaire';
      readonly depart: Milliemes;
      readonly cible: Milliemes;
      readonly maximum: Centimes;
    };

export type Indicateur = {
  readonly id: string;
  readonly mission: Mission;
  readonly libelle: string;
  readonly unite: string;
  readonly sens: Sens;
  readonly source: SourceDIndicateur;
  readonly preuve: string | null;
  readonly regle: Regle;
  /** How it is counted in the ledger; null when somebody says its value. */
  readonly calcul: Calcul | null;
  /** Of a national one; null: the CPTS negotiated it. */
  readonly code: string | null;
  /** What it counts, in words. */
  readonly definition: string | null;
  /** First and last year of the contract it counts in; no last one: still. */
  readonly deAnnee: number;
  readonly aAnnee: number | null;
};

/** Whether an indicator counts in a year of the contract. */
export function vautEn({ deAnnee, aAnnee }: Pick<Indicateur, 'deAnnee' | 'aAnnee'>, annee: number) {
  return deAnnee <= annee && (aAnnee === null || annee <= aAnnee);
}

/** The most an indicator can be worth in a year; null while the contract was not copied. */
export function maximumDe(regle: Regle): Montant {
  if (regle.mode === 'a-saisir') return null;
  if (regle.mode !== 'paliers') return regle.maximum;
  return centimes(Math.max(0, ...regle.paliers.map((palier) => palier.centimes)));
}

/**
 * Euros that a value is worth. Between its start and its target a linear one is worth its share, down to the cent below:
 * nothing is counted that is not reached. Null while nobody copied its rule.
 */
export function valeurEnEuros(
  { regle, sens }: Pick<Indicateur, 'regle' | 'sens'>,
  valeur: Milliemes,
): Montant {
  if (regle.mode === 'a-saisir') return null;
  const atteint = (borne: Milliemes) => (sens === 'croissant' ? valeur >= borne : valeur <= borne);
  if (regle.mode === 'binaire') return atteint(regle.cible) ? regle.maximum : centimes(0);
  if (regle.mode === 'paliers')
    return centimes(
      Math.max(0, ...regle.paliers.filter(({ borne }) => atteint(borne)).map((p) => p.centimes)),
    );
  const { depart, cible, maximum } = regle;
  if (atteint(cible)) return maximum;
  const [fait, aFaire] = [valeur - depart, cible - depart];
  if (aFaire === 0 || Math.sign(fait) !== Math.sign(aFaire)) return centimes(0);
  return centimes(Number((BigInt(maximum) * BigInt(fait)) / BigInt(aFaire)));
}

/** The next thing worth reaching, and what it adds; null when nothing more can be had. */
export type PasSuivant = { readonly jusqua: Milliemes; readonly gain: Centimes };

/** What reaching the next bound adds to a value: for a linear one, its target. */
export function pasSuivant(
  indicateur: Pick<Indicateur, 'regle' | 'sens'>,
  valeur: Milliemes,
): PasSuivant | null {
  const { regle, sens } = indicateur;
  const acquis = valeurEnEuros(indicateur, valeur);
  if (regle.mode === 'a-saisir' || acquis === null) return null;
  const bornes = regle.mode === 'paliers' ? regle.paliers.map(({ borne }) => borne) : [regle.cible];
  const devant = bornes
    .filter((borne) => (sens === 'croissant' ? borne > valeur : borne < valeur))
    .toSorted((a, b) => (sens === 'croissant' ? a - b : b - a));
  for (const borne of devant) {
    const gain = (valeurEnEuros(indicateur, borne) ?? acquis) - acquis;
    if (gain > 0) return { jusqua: borne, gain: centimes(gain) };
  }
  return null;
}
