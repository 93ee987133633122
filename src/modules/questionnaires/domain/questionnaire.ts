import type { DateCivile } from '#kernel/date-civile.ts';
import type { Filiere } from '#kernel/filiere.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';

/** `ecarte`: the answer that rules the person out; null when the question only informs. */
export type Question = {
  readonly id: string;
  readonly texte: string;
  readonly ecarte: 'oui' | 'non' | null;
};

/** The questions of a signed document, as one version of it has them. */
export type Questionnaire = {
  readonly id: string;
  readonly filiere: Filiere;
  readonly numero: number;
  readonly reference: string;
  readonly documentLe: DateCivile;
  readonly questions: readonly Question[];
  /** What the document says to do of those it rules out. */
  readonly sinon: string | null;
};

export const REPONSES = ['oui', 'non', 'ne-sait-pas'] as const;
export type Reponse = (typeof REPONSES)[number];

export const QUESTIONS_MAX = 20;

export type Evaluation = {
  readonly issue: 'eligible' | 'non-eligible';
  /** The questions whose answer rules out, in their order. */
  readonly ecartent: readonly Question[];
};

/**
 * What the answers lead to. An answer that nobody knows admits no more than the one that rules out: the question has to
 * be settled. Refused when one is missing; `manquent` are the ids of the questions.
 */
export function evaluer(
  questions: readonly Question[],
  reponses: Readonly<Record<string, Reponse | undefined>>,
): Result<
  Evaluation,
  { readonly motif: 'reponses-incompletes'; readonly manquent: readonly string[] }
> {
  const manquent = questions.filter(({ id }) => !reponses[id]).map(({ id }) => id);
  if (manquent.length > 0) return refuse({ motif: 'reponses-incompletes', manquent });
  const ecartent = questions.filter(
    ({ id, ecarte }) => ecarte !== null && [ecarte, 'ne-sait-pas'].includes(reponses[id] ?? ''),
  );
  return reussi({ issue: ecartent.length > 0 ? 'non-eligible' : 'eligible', ecartent });
}
