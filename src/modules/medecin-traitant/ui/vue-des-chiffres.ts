import type { DateCivile } from '#kernel/date-civile.ts';
import type { PeriodeDeTableau } from '#kernel/periode-de-tableau.ts';
import type { Onglet } from '#ui/onglets.tsx';
import type { ChiffresVus } from '../domain/chiffres.ts';
import type { FiltreDeFaits } from './adresse-des-faits.ts';

export type ChiffresPageProps = {
  /** `/app/demo/medecin-traitant/chiffres` */
  readonly ici: string;
  readonly onglets: readonly Onglet[];
  readonly periode: PeriodeDeTableau;
  readonly aujourdhui: DateCivile;
  /** First day of the next period; null: this one is the last that may be read. */
  readonly suivante: DateCivile | null;
  readonly deLExterieur: boolean;
  readonly chiffres: ChiffresVus;
  readonly communes: readonly { readonly code: string; readonly nom: string }[];
  /** Address of the entries behind a figure; null for those who do not open them. */
  readonly faits: ((filtre: Omit<FiltreDeFaits, 'du' | 'au'>) => string) | null;
};
