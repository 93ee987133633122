import type { Filiere } from '#kernel/filiere.ts';

/** Which urgent paths a reason may lead to; the others lead to none. */
const DU_MOTIF: Readonly<Record<string, readonly Filiere[]>> = {
  traumatisme: ['entorse-cheville'],
  dos: ['lombalgie-aigue'],
};

export const filieresDuMotif = (motif: string): readonly Filiere[] => DU_MOTIF[motif] ?? [];

export type IssueDEligibilite = 'eligible' | 'non-eligible';

/** One question with its answer, as both were when they were given. */
export type QuestionRepondue = {
  readonly texte: string;
  readonly reponse: string;
  readonly ecarte: boolean;
};

/** What was answered for one request and one path, the last time. */
export type Eligibilite = {
  readonly id: string;
  readonly filiere: Filiere;
  readonly questionnaireId: string;
  readonly issue: IssueDEligibilite;
  readonly repondueLe: Date;
  readonly repondueParNom: string;
  /** Null when they were erased, or when no key opens them. */
  readonly reponses: readonly QuestionRepondue[] | null;
};

/** As a request shows it: what it was answered against, whether that still holds. */
export type EligibiliteDite = Eligibilite & {
  readonly reference: string | null;
  /** The version that was answered is still the one in force. */
  readonly enVigueur: boolean;
  readonly sinon: string | null;
};

/** Where a request stands on the path that its reason may lead to. */
export type FiliereDeLaDemande = {
  readonly filiere: Filiere;
  /** Answered against the questions in force, or not yet. */
  readonly derniere: EligibiliteDite | null;
};
