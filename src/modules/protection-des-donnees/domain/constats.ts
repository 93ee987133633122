import type { DateCivile } from '#kernel/date-civile.ts';
import type { Duree } from './duree.ts';
import type { Fiche } from './fiche.ts';

/** What the analysis is written from: the real settings and facts, read the day it is printed. */
export type Constats = {
  readonly aujourdhui: DateCivile;
  readonly fiche: Fiche;
  readonly durees: readonly Duree[];
  /** The last night whose report says what was let go; null before the first. */
  readonly dernierPassage: DateCivile | null;
  /** What the last walk along the audit chain found; null before the first. */
  readonly chaine: { readonly verifieeLe: DateCivile; readonly rompue: boolean } | null;
  /** Whether the database puts on the disk what it answers for. */
  readonly ecrituresDurables: boolean;
  readonly installation: {
    readonly base: 'embarquee' | 'distante';
    readonly baseChiffree: boolean;
    readonly serveurDeCourriel: string | null;
    readonly courrielChiffre: boolean;
    readonly proSanteConnect: 'production' | 'bac-a-sable' | null;
    readonly cles: 'environnement' | 'fichier';
    readonly adresseChiffree: boolean;
    readonly demonstration: boolean;
  };
};

export type Mesure = {
  readonly mesure: string;
  /** `a-completer`: only the CPTS or its host can say. `sans-objet`: nothing is there to protect. */
  readonly etat: 'en-place' | 'absente' | 'a-completer' | 'sans-objet';
  readonly precision: string;
};
