import { ajouterJours, ajouterMois, type DateCivile } from './date-civile.ts';
import { anneeDe, moisDe, type Periode, trimestreDe } from './periode.ts';

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

/** A request of the last day has a day to be answered: a quarter is read from outside from the second day after its end. */
const JOURS_DE_CLOTURE = 2;

/**
 * The quarter that institutions read for a day: closed quarters and nothing else, which never overlap, so that no figure is
 * another less a third. A day of a quarter that is not closed leads to the last that is.
 */
export function trimestreCommunique(jour: DateCivile, aujourdhui: DateCivile): PeriodeDeTableau {
  const periode = periodeDeTableau('trimestre', jour);
  const dernier = dernierTrimestreClos(aujourdhui);
  return periode.du <= dernier.du ? periode : dernier;
}

/** Begin of the last quarter read from outside, and the day when the next one opens to them. */
export function dehors(aujourdhui: DateCivile): {
  readonly dernier: DateCivile;
  readonly ouvre: DateCivile;
} {
  const { du, apres } = dernierTrimestreClos(aujourdhui);
  const fin = periodeDeTableau('trimestre', apres).au;
  return { dernier: du, ouvre: ajouterJours(fin, JOURS_DE_CLOTURE) };
}

function dernierTrimestreClos(aujourdhui: DateCivile): PeriodeDeTableau {
  const clos = ajouterJours(aujourdhui, 1 - JOURS_DE_CLOTURE);
  return periodeDeTableau('trimestre', periodeDeTableau('trimestre', clos).avant);
}

/** The closed quarters that a plot shows from outside, oldest first. */
export function derniersTrimestresClos(
  aujourdhui: DateCivile,
  nombre: number,
): readonly PeriodeDeTableau[] {
  const { du } = dernierTrimestreClos(aujourdhui);
  return Array.from({ length: nombre }, (_, i) =>
    periodeDeTableau('trimestre', ajouterMois(du, 3 * (i + 1 - nombre))),
  );
}
