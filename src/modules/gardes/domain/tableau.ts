import type { Trait } from './poids.ts';

/** A rota: one profession, one sector or the whole territory. */
export type Tableau = {
  readonly id: string;
  readonly nom: string;
  /** Code of the national nomenclature. */
  readonly profession: string;
  /** Letter of the sector; null: the whole territory. */
  readonly secteur: string | null;
  /** E.164: the one number shown instead of names. */
  readonly ligne: string | null;
  readonly publique: boolean;
};

/** Somebody who takes turns in a rota. */
export type Participant = {
  readonly professionnelId: string;
  /** As people call them: "Mme Odile Marquessac". */
  readonly nom: string;
  /** Where they practise: "Pharmacie du Pont". */
  readonly lieu: string | null;
  readonly adresse: string | null;
  readonly commune: string | null;
  readonly telephone: string | null;
  readonly exclusions: readonly Trait[];
};
