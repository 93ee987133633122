import type { DateCivile } from '#kernel/date-civile.ts';
import type { Contrat } from '../domain/contrat.ts';
import type { Semaine, Temps } from '../domain/semaine.ts';

export type EtatDeSemaine = 'a-declarer' | 'declaree' | 'validee';

/** One week of one person, as it is to be declared. */
export type VueDeSemaine = {
  readonly nom: string;
  readonly lundi: DateCivile;
  readonly contrat: Contrat | null;
  readonly semaine: Semaine | null;
  readonly proposes: readonly Temps[];
  readonly autres: readonly { readonly lundi: DateCivile; readonly etat: EtatDeSemaine }[];
};
