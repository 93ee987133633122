import { type DateCivile, joursEntre } from '#kernel/date-civile.ts';

/** Beyond this, a count is remembered rather than made. */
export const JOURS_EN_ARRIERE = 62;

/** Life of the link of a counter, in hours: a year. */
export const HEURES_DU_COMPTEUR = 365 * 24;

type RefusDeJour =
  | { readonly motif: 'jour-a-venir' }
  | { readonly motif: 'jour-trop-ancien'; readonly maximum: number };

/** Why this day may not be counted any more, or not yet; null when it may. */
export function refusDeCompter(jour: DateCivile, aujourdhui: DateCivile): RefusDeJour | null {
  if (jour > aujourdhui) return { motif: 'jour-a-venir' };
  if (joursEntre(jour, aujourdhui) > JOURS_EN_ARRIERE)
    return { motif: 'jour-trop-ancien', maximum: JOURS_EN_ARRIERE };
  return null;
}

/** A professional who may count on a phone. */
export type CompteurTenu = {
  readonly professionnelId: string;
  readonly rpps: string | null;
  readonly nom: string;
  /** How many links, each for a device, open it. */
  readonly liens: number;
  /** When the last one was given. */
  readonly donneLe: Date;
};
