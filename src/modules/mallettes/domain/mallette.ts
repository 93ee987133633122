import type { DateCivile } from '#kernel/date-civile.ts';

export const ETATS_DE_MALLETTE = ['bon', 'a-verifier', 'hors-service'] as const;
export type EtatDeMallette = (typeof ETATS_DE_MALLETTE)[number];

/** A telemedicine case of the CPTS. */
export type Mallette = {
  readonly id: string;
  readonly nom: string;
  readonly contenu: string | null;
  /** Where it is kept when nobody has it. */
  readonly depot: string;
  readonly etat: EtatDeMallette;
  readonly retireeLe: Date | null;
};

/** Somebody trained to use the cases. */
export type Emprunteur = {
  readonly professionnelId: string;
  /** As people call them: "Mme Lison Brévillon". */
  readonly nom: string;
  readonly profession: string;
  readonly commune: string | null;
  /** When they were trained; null when nobody said. */
  readonly formeLe: DateCivile | null;
};

/** A case in the hands of somebody, or a loan that ended. */
export type Pret = {
  readonly id: string;
  readonly malletteId: string;
  readonly mallette: string;
  readonly contenu: string | null;
  readonly depot: string;
  readonly professionnelId: string;
  readonly emprunteur: string;
  readonly profession: string;
  readonly remiseLe: Date;
  readonly remisePar: string;
  readonly retourPrevuLe: DateCivile;
  readonly rendueLe: Date | null;
  readonly etatAuRetour: EtatDeMallette | null;
  readonly note: string | null;
  /** Assisted teleconsultations counted so far. */
  readonly usages: number;
};

/** Kind of the links that open a loan for who holds the case. */
export const LIEN_DE_PRET = 'mallettes.pret';

/** Longest loan, in days: past it, a case is forgotten rather than lent. */
export const JOURS_DE_PRET_MAX = 183;

/** Should it be back by that day? */
export function estEnRetard(
  { retourPrevuLe, rendueLe }: Pick<Pret, 'retourPrevuLe' | 'rendueLe'>,
  jour: DateCivile,
): boolean {
  return rendueLe === null && retourPrevuLe < jour;
}
