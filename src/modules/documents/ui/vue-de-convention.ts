import type { DateCivile } from '#kernel/date-civile.ts';
import type { Saisie } from '#ui/saisie.ts';
import type { Action, Convention, Etat, Rendezvous } from '../domain/convention.ts';
import type { Document } from '../domain/document.ts';
import type { Cadre } from './vue-de-documents.ts';

/** A convention, and where it stands today. */
export type ConventionVue = Convention & {
  readonly etat: Etat;
  readonly terme: DateCivile | null;
  readonly rendezvous: Rendezvous | null;
};

export type VueDeConvention = Omit<Cadre, 'onglets'> & {
  readonly convention: ConventionVue;
  readonly actions: readonly Action[];
  readonly pieces: readonly Document[];
  readonly tient: boolean;
  readonly dite: Saisie;
  readonly action: Saisie;
  readonly fin: Saisie;
};
