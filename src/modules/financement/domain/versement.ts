import type { Centimes } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { NatureDEcheance } from './echeancier.ts';
import type { Poste } from './mission.ts';

/** Money that came in at the bank for a payment the contract promised. */
export type Versement = {
  readonly id: string;
  readonly annee: number;
  readonly poste: Poste;
  readonly nature: NatureDEcheance;
  readonly recuLe: DateCivile;
  readonly centimes: Centimes;
  readonly explication: string | null;
};
