import {
  ageLe,
  ajouterAnnees,
  type DateCivile,
  dateCivile,
  dateCivileDeParts,
  partsDe,
} from '#kernel/date-civile.ts';
import { pluriel } from '#kernel/formats.ts';
import { type CriterePese, motDuCritere } from './critere.ts';

/** How requests are ordered: most points first, then the oldest. */
export type Bareme = {
  /** Null: nothing was adopted, this is what the program does meanwhile. */
  readonly adopteLe: string | null;
  readonly decision: string | null;
  /** People older than this, in years, hold the criterion of age. */
  readonly ageAuDela: number;
  readonly points: Readonly<Record<CriterePese, number>>;
  /** For each whole month of waiting. */
  readonly pointsParMois: number;
};

/**
 * Until the CPTS adopts its own: one point for each public that the national indicators of mission 1 follow (ALD,
 * more than 70 years, C2S; avenant 2 of the ACI) and for those it names beside them (AME, precariousness). Waiting
 * orders those who hold as many.
 */
export const BAREME_PAR_DEFAUT: Bareme = {
  adopteLe: null,
  decision: null,
  ageAuDela: 70,
  points: {
    ald: 1,
    age: 1,
    c2s: 1,
    ame: 1,
    precarite: 1,
    grossesse: 0,
    nourrisson: 0,
    handicap: 0,
    perte: 0,
    jamais: 0,
    immobile: 0,
    traitement: 0,
  },
  pointsParMois: 0,
};

/**
 * Last month of birth of those who hold the criterion of age on that day: over 70 begins on the 70th birthday, counted
 * from the first of its month, since the database knows no more than the month.
 */
export function moisDeLAge({ ageAuDela }: Pick<Bareme, 'ageAuDela'>, jour: DateCivile): DateCivile {
  const { annee, mois } = partsDe(ajouterAnnees(jour, -ageAuDela));
  return dateCivileDeParts(annee, mois, 1);
}

type Situation = {
  readonly criteres: readonly string[];
  /** YYYY-MM-01 */
  readonly naissanceMois: string | null;
  /** YYYY-MM-DD, the civil day it was received. */
  readonly recueLe: DateCivile;
};

export type PartDePriorite = {
  readonly code: string;
  readonly points: number;
  readonly dit: string;
};

/**
 * Where the points of a request come from, the heaviest first. Age and waiting are those of `jour`; the sum is what the
 * list is ordered by, as `ordre.query.ts` counts it in SQL.
 */
export function partsDePriorite(
  bareme: Bareme,
  { criteres, naissanceMois, recueLe }: Situation,
  jour: DateCivile,
): readonly PartDePriorite[] {
  const points = bareme.points;
  const deCriteres = criteres.flatMap((code) =>
    code in points && code !== 'age'
      ? [{ code, points: valeur(points, code), dit: motDuCritere(code) }]
      : [],
  );
  const age = naissanceMois ? ageLe(dateCivile(naissanceMois), jour) : null;
  const agee = naissanceMois !== null && naissanceMois <= moisDeLAge(bareme, jour);
  const mois = moisEntiers(recueLe, jour);
  const parts = [
    ...deCriteres,
    ...(agee ? [{ code: 'age', points: points.age, dit: `${age}\u00A0ans` }] : []),
    {
      code: 'attente',
      points: mois * bareme.pointsParMois,
      dit: `${pluriel(mois, 'mois', 'mois')} d’attente`,
    },
  ];
  return parts.filter((part) => part.points > 0).sort((a, b) => b.points - a.points);
}

function valeur(points: Bareme['points'], code: string): number {
  return Object.entries(points).find(([nom]) => nom === code)?.[1] ?? 0;
}

/** Whole months from a civil day to another; 31 January to 28 February is none. */
export function moisEntiers(du: DateCivile, au: DateCivile): number {
  const [a, b] = [partsDe(du), partsDe(au)];
  const mois = (b.annee - a.annee) * 12 + (b.mois - a.mois) - (b.jour < a.jour ? 1 : 0);
  return Math.max(0, mois);
}

/** `ALD (1 point), 76 ans (1 point)`; what is left to seniority is said too. */
export function direPriorite(parts: readonly PartDePriorite[]): string {
  if (parts.length === 0) return 'Aucun critère du barème : rang selon l’ancienneté.';
  const dites = parts.map(({ dit, points }) => `${dit} (${pluriel(points, 'point')})`);
  return `${dites.join(', ')}.`;
}
