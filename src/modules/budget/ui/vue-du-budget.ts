import type { DateCivile } from '#kernel/date-civile.ts';
import type { Onglet } from '#ui/onglets.tsx';
import type { Saisie } from '#ui/saisie.ts';

/** What is around each page of the budget. */
export type Cadre = {
  /** `/app/demo` */
  readonly racine: string;
  /** `/app/demo/financement/budget` */
  readonly base: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly onglets: readonly Onglet[];
  readonly annee: number;
  readonly aujourdhui: DateCivile;
  readonly peut: { readonly noter: boolean; readonly payer: boolean; readonly tenir: boolean };
};

/** One form of a page, as it was sent. */
export type FormulaireDit = { readonly saisie: Saisie };

/** Address of a page of the budget for a year. */
export const versAnnee = ({ base, annee }: Pick<Cadre, 'base' | 'annee'>, chemin = ''): string =>
  `${base}${chemin}?annee=${annee}`;

/** Where a page stands. */
export const miettesDe = (cadre: Cadre, ici: string, entre?: { libelle: string; href: string }) => [
  { libelle: 'Financement', href: `${cadre.racine}/financement` },
  { libelle: `Budget ${cadre.annee}`, href: versAnnee(cadre) },
  ...(entre ? [entre] : []),
  { libelle: ici },
];
