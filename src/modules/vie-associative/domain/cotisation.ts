import type { Centimes } from '#kernel/centimes.ts';
import { ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import type { EtatDAdhesion, GenreDAdhesion } from './adhesion.ts';

export const MOYENS = ['virement', 'cheque', 'especes', 'carte', 'prelevement'] as const;
export type Moyen = (typeof MOYENS)[number];

/** What a kind of member pays for a year; 0 is free. A kind without a row: nobody said. */
export type Bareme = {
  readonly annee: number;
  readonly genre: GenreDAdhesion;
  readonly centimes: Centimes;
};

/** A fee that a member was asked for. */
export type Cotisation = {
  readonly id: string;
  readonly adhesionId: string;
  readonly annee: number;
  readonly centimes: Centimes;
  readonly echeance: DateCivile;
  readonly appeleeLe: DateCivile;
};

/** A fee as lists show it: whose, and how it was paid. */
export type CotisationListee = Cotisation & {
  readonly genre: GenreDAdhesion;
  readonly titre: string | null;
  readonly prenom: string;
  readonly nom: string;
  readonly structure: string | null;
  readonly courriel: string | null;
  readonly etat: EtatDAdhesion;
  readonly paiementId: string | null;
  readonly payeLe: DateCivile | null;
  readonly moyen: Moyen | null;
  readonly reference: string | null;
  readonly recuAnnee: number | null;
  readonly recuNumero: number | null;
};

/** A payment and its receipt; a mistake cancels it, its number stays taken. */
export type Paiement = {
  readonly id: string;
  readonly cotisationId: string;
  readonly annee: number;
  readonly centimes: Centimes;
  readonly payeLe: DateCivile;
  readonly moyen: Moyen;
  readonly reference: string | null;
  readonly recuDe: string;
  readonly recuAnnee: number;
  readonly recuNumero: number;
  readonly enregistreLe: Date;
  readonly annuleLe: Date | null;
  readonly motifDAnnulation: string | null;
};

/** Days from the due date when an unpaid fee is recalled. */
export const JALONS = [-15, -7, 0, 15] as const;
export type Jalon = (typeof JALONS)[number];

/**
 * The reminder that an unpaid fee calls for on a day: the last whose day has come. Those whose day had passed when the
 * fee was asked for are not caught up.
 */
export function jalonDu(
  { echeance, appeleeLe }: Pick<Cotisation, 'echeance' | 'appeleeLe'>,
  jour: DateCivile,
): Jalon | null {
  const venus = JALONS.filter((jalon) => {
    const date = ajouterJours(echeance, jalon);
    return date <= jour && date >= appeleeLe;
  });
  return venus.at(-1) ?? null;
}

/** "2026-007": the year it was written in, and its rank in that year. */
export function numeroDeRecu({
  recuAnnee,
  recuNumero,
}: Pick<Paiement, 'recuAnnee' | 'recuNumero'>): string {
  return `${recuAnnee}-${String(recuNumero).padStart(3, '0')}`;
}
