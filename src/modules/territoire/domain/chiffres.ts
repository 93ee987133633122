import { type Taille, tailleSuggeree } from './taille.ts';

export type CommuneComptee = {
  readonly code: string;
  readonly departement: string;
  readonly region: string;
  readonly population: number | null;
  readonly populationAnnee: number | null;
};

export type Chiffres = {
  readonly communes: number;
  /** Municipal populations, summed; null when not one of them is known. */
  readonly population: number | null;
  /** Communes whose population is unknown: not counted as 0. */
  readonly sansPopulation: number;
  /** Census years of the communes, oldest first. */
  readonly annees: readonly number[];
  readonly departements: readonly string[];
  readonly regions: readonly string[];
  /** Suggested by the population; null without one. */
  readonly taille: Taille | null;
};

/** What the communes of a territory add up to. A CPTS may straddle départements and regions. */
export function compter(communes: readonly CommuneComptee[]): Chiffres {
  const connues = communes.flatMap((c) => (c.population === null ? [] : [c.population]));
  const population = connues.length > 0 ? connues.reduce((somme, n) => somme + n, 0) : null;
  return {
    communes: communes.length,
    population,
    sansPopulation: communes.length - connues.length,
    annees: distincts(communes.flatMap((c) => c.populationAnnee ?? [])).sort((a, b) => a - b),
    departements: distincts(communes.map((c) => c.departement)).sort(),
    regions: distincts(communes.map((c) => c.region)).sort(),
    taille: population === null ? null : tailleSuggeree(population),
  };
}

function distincts<T>(valeurs: readonly T[]): T[] {
  return [...new Set(valeurs)];
}
