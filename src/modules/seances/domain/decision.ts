import type { DateCivile } from '#kernel/date-civile.ts';

/** A line of the register: numbered for its body and year, never changed. */
export type Decision = {
  readonly id: string;
  readonly instanceId: string;
  readonly instance: string;
  readonly annee: number;
  readonly numero: number;
  readonly seanceId: string;
  readonly texte: string;
  readonly priseLe: DateCivile;
  readonly voteId: string | null;
  /** The decision this one puts an end to, by its number. */
  readonly abroge: string | null;
  /** The decision that put an end to this one, by its number. */
  readonly abrogeePar: string | null;
};

/** "2026-004" */
export function numeroDeDecision({ annee, numero }: Pick<Decision, 'annee' | 'numero'>): string {
  return `${annee}-${String(numero).padStart(3, '0')}`;
}
