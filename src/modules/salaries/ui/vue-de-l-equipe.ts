import type { DateCivile } from '#kernel/date-civile.ts';
import type { Contrat } from '../domain/contrat.ts';
import type { Semaine } from '../domain/semaine.ts';
import type { Cadre } from './vue-de-salaries.ts';

export type ContratListe = Contrat & {
  readonly court: boolean;
  readonly manquent: readonly DateCivile[];
};

export type SemaineEnAttente = Semaine & {
  readonly nom: string;
  readonly sienne: boolean;
  readonly fuseau: string;
};

export type EquipePageProps = Cadre & {
  readonly contrats: readonly ContratListe[];
  readonly aValider: readonly SemaineEnAttente[];
  /** Months whose hours may be taken, the last first. */
  readonly mois: readonly { readonly libelle: string; readonly jour: DateCivile }[];
};
