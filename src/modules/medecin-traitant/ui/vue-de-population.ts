import type { DateCivile } from '#kernel/date-civile.ts';
import type { Onglet } from '#ui/onglets.tsx';
import type { ParCritere } from '../domain/par-critere.ts';
import type { Champ, Ensemble, PeriodeDeReleve } from '../domain/releve.ts';
import type { ComptesVus } from '../domain/releve-vu.ts';

/** A count handed over, as the pages show it. */
export type ReleveMontre = Champ &
  PeriodeDeReleve & {
    readonly releve: string;
    readonly version: number;
    readonly emetteur: string;
    readonly emetteurCle: string;
    readonly remisPar: string;
    readonly remisLe: DateCivile;
    readonly document: string;
    readonly vus: ComptesVus;
  };

export type PopulationsPageProps = {
  /** `/app/demo/medecin-traitant` */
  readonly base: string;
  readonly onglets: readonly Onglet[];
  readonly deLExterieur: boolean;
  readonly releves: readonly ReleveMontre[];
  readonly ensemble: Ensemble | null;
  readonly comparaison: {
    readonly avant: ReleveMontre;
    readonly apres: ReleveMontre;
    readonly chezNous: (ParCritere & { readonly du: DateCivile; readonly au: DateCivile }) | null;
  } | null;
  readonly peut: { readonly tenir: boolean; readonly detailler: boolean };
};
