import type { Centimes } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Totaux } from './releve.ts';

/** A relevé as it was approved: it never changes again; it is put in a file, then paid. */
export type ReleveApprouve = Totaux & {
  readonly id: string;
  readonly periode: string;
  readonly personne: string;
  readonly nom: string;
  readonly profession: string | null;
  readonly employeur: string | null;
  readonly verseA: string;
  readonly approuveLe: Date;
  readonly approuveParNom: string;
  readonly lot: string | null;
  readonly payeLe: DateCivile | null;
  readonly recuAnnee: number | null;
  readonly recuNumero: number | null;
};

/** A file for the bank. */
export type Lot = {
  readonly id: string;
  readonly reference: string;
  readonly version: string;
  readonly executerLe: DateCivile;
  readonly centimes: Centimes;
  readonly nombre: number;
  readonly creeLe: Date;
  readonly creeParNom: string;
  readonly payeLe: DateCivile | null;
  readonly confirmeParNom: string | null;
  readonly annuleLe: Date | null;
  readonly motifDAnnulation: string | null;
};

export const numeroDeRecu = (annee: number, numero: number): string =>
  `${annee}-${String(numero).padStart(4, '0')}`;
