import type { Centimes } from './centimes.ts';
import type { DateCivile } from './date-civile.ts';
import type { Poste } from './poste-du-contrat.ts';

/** Something that waits for somebody, as the module that knows of it says it. */
export type AFaire = {
  /** What it is of, then which one: `financement.valeur 0199…`. The same thing has the same code from day to day. */
  readonly code: string;
  /** A sentence somebody could say aloud: a verb first, what it is about, no full stop. */
  readonly phrase: string;
  /** The one verb of the link. */
  readonly verbe: string;
  /** Where it is done, below `/app/:slug`. */
  readonly chemin: string;
  /** Right of whoever does it. */
  readonly droit: string;
  /** The post of the contract it is for; null: the life of the association. */
  readonly poste: Poste | null;
  /** Last day; null: none is known. */
  readonly echeance: DateCivile | null;
  /** Euros that depend on it, in cents; null: nobody knows, or none do. Never 0 for what is not known. */
  readonly euros: Centimes | null;
  /** How many times the same thing is to be done: two meetings to hold, three pieces to attach. Null: not countable. */
  readonly gestes: number | null;
  /** An aim to work for (a step of an indicator, a mission to begin), not a gesture that can be made now. */
  readonly objectif?: true;
};

/** Whether it waits for somebody today: a gesture does until it is made, an aim once it is late or due before that day. */
export function attendAujourdhui({ objectif, echeance }: AFaire, limite: DateCivile): boolean {
  return objectif !== true || (echeance !== null && echeance <= limite);
}
