import { ajouterMois, type DateCivile } from '#kernel/date-civile.ts';
import { anneeDe, moisDe, type Periode, trimestreDe } from '#kernel/periode.ts';

export const PAS = ['mois', 'trimestre', 'annee'] as const;
export type Pas = (typeof PAS)[number];

const PERIODES = { mois: moisDe, trimestre: trimestreDe, annee: anneeDe } as const;
const MOIS_PAR_PAS = { mois: 1, trimestre: 3, annee: 12 } as const;

export type PeriodeDeTableau = Periode & {
  readonly pas: Pas;
  readonly avant: DateCivile;
  readonly apres: DateCivile;
};

/** The month, quarter or year of a day, with the first day of the one before and of the one after. */
export function periodeDeTableau(pas: Pas, jour: DateCivile): PeriodeDeTableau {
  const periode = PERIODES[pas](jour);
  const mois = MOIS_PAR_PAS[pas];
  return {
    ...periode,
    pas,
    avant: ajouterMois(periode.du, -mois),
    apres: ajouterMois(periode.du, mois),
  };
}

/** The months that a plot shows, oldest first, up to the one of a day. */
export function derniersMois(jour: DateCivile, nombre: number): readonly Periode[] {
  const ici = moisDe(jour).du;
  return Array.from({ length: nombre }, (_, i) => moisDe(ajouterMois(ici, i + 1 - nombre)));
}
