import type { Saisie } from '#ui/saisie.ts';
import type { Decompte } from '../domain/depouillement.ts';
import type { Ecarte, Membre } from '../domain/electorat.ts';
import type { Phase, Scrutin } from '../domain/scrutin.ts';
import type { Jetons, Moment } from './dire-scrutin.ts';

export type ElecteurVu = {
  readonly id: string;
  readonly nom: string;
  readonly courriel: string | null;
  readonly college: string | null;
  readonly representePar: string | null;
  readonly voix: number;
  readonly votees: number;
};

export type ScrutinPageProps = {
  readonly base: string;
  readonly publique: string;
  readonly jetons: Jetons;
  readonly moment: Moment;
  readonly scrutin: Scrutin & { readonly inscrits: number; readonly votants: number };
  readonly phase: Phase;
  /** Of the body, or of the colleges, that vote. */
  readonly quiVote: string;
  /** Before it opens: who would vote, who would not, who votes for whom. */
  readonly membres: readonly Membre[];
  readonly ecartes: readonly Ecarte[];
  readonly pouvoirs: readonly {
    readonly mandant: string;
    readonly nom: string;
    readonly mandataire: string;
    readonly pour: string;
  }[];
  /** Once it is open. */
  readonly electeurs: readonly ElecteurVu[];
  readonly compte: {
    readonly decompte: Decompte;
    readonly intact: boolean;
    readonly suite: boolean;
  } | null;
  readonly peutClore: boolean;
  /** What is about to be done, and cannot be undone. */
  readonly aConfirmer: 'clore' | 'annuler' | null;
  readonly saisie: Saisie;
  readonly tenir: boolean;
};
