import type { DateCivile } from '#kernel/date-civile.ts';
import { moisEtAnnee } from '#kernel/formats.ts';
import { anneeDe, moisDe, type Periode, trimestreDe } from '#kernel/periode.ts';

export const GENRES_DE_PERIODE = ['mois', 'trimestre', 'annee'] as const;
export type GenreDePeriode = (typeof GENRES_DE_PERIODE)[number];

/** A period for which relevés are counted, open until it is closed. */
export type PeriodeTenue = Periode & {
  readonly id: string;
  readonly genre: GenreDePeriode;
  readonly closeLe: Date | null;
  readonly closeParNom: string | null;
};

/** The month, the quarter or the year of a day. */
export function periodeDuJour(genre: GenreDePeriode, jour: DateCivile): Periode {
  return { mois: moisDe, trimestre: trimestreDe, annee: anneeDe }[genre](jour);
}

/** "novembre 2026", "3ᵉ trimestre 2026", "2026" */
export function direPeriode({ genre, du }: Pick<PeriodeTenue, 'genre' | 'du'>): string {
  if (genre === 'mois') return moisEtAnnee(du);
  const annee = du.slice(0, 4);
  if (genre === 'annee') return `année ${annee}`;
  const rang = (Number(du.slice(5, 7)) + 2) / 3;
  return `${rang === 1 ? '1er' : `${rang}e`} trimestre ${annee}`;
}

/**
 * Entries of a period come in the relevé of that period as long as somebody may still approve it; afterwards in the first
 * that is open. `approuvees`: periods in which this person's relevé is approved.
 */
export function estAttendue(
  jour: DateCivile,
  {
    periode,
    periodes,
    approuvees,
  }: {
    readonly periode: PeriodeTenue;
    readonly periodes: readonly PeriodeTenue[];
    readonly approuvees: ReadonlySet<string>;
  },
): boolean {
  if (jour > periode.au) return false;
  if (jour >= periode.du) return true;
  const sienne = periodes.find((p) => p.du <= jour && jour <= p.au);
  return sienne !== undefined && (sienne.closeLe !== null || approuvees.has(sienne.id));
}
