import {
  distanceKm,
  type HypothesesDeTrajet,
  type Point,
  tempsDeTrajet,
} from '#kernel/distance.ts';

export type Lieu = { readonly code: string; readonly point: Point | null };

/** Minutes given by people who know the road. Both ways, unless the way back is given too. */
export type TrajetSaisi = { readonly de: string; readonly vers: string; readonly minutes: number };

export type ReglesDeTrajet = HypothesesDeTrajet & {
  /** Minutes between two places of one commune. */
  readonly surPlace: number;
};

export type DonneesDeTrajet = {
  readonly regles: ReglesDeTrajet;
  readonly saisis: readonly TrajetSaisi[];
};

/** Minutes by road to a place, or null when its coordinates are unknown: never 0. */
export type Route = (arrivee: Lieu) => number | null;

/** The road from a commune: what was typed, otherwise the great circle with the hypotheses of the CPTS. */
export function routeDe(depart: Lieu, { regles, saisis }: DonneesDeTrajet): Route {
  const aller = new Map(saisis.filter((s) => s.de === depart.code).map((s) => [s.vers, s.minutes]));
  const retour = new Map(
    saisis.filter((s) => s.vers === depart.code).map((s) => [s.de, s.minutes]),
  );
  return (arrivee) =>
    aller.get(arrivee.code) ?? retour.get(arrivee.code) ?? calculer(depart, arrivee, regles);
}

/** Minutes by road from a commune to each other, by INSEE code; those nobody knows are absent. */
export function dureesDepuis(
  depart: Lieu,
  arrivees: readonly Lieu[],
  donnees: DonneesDeTrajet,
): Map<string, number> {
  const route = routeDe(depart, donnees);
  const durees = new Map<string, number>();
  for (const arrivee of arrivees) {
    const minutes = route(arrivee);
    if (minutes !== null) durees.set(arrivee.code, minutes);
  }
  return durees;
}

function calculer(depart: Lieu, arrivee: Lieu, regles: ReglesDeTrajet): number | null {
  if (depart.code === arrivee.code) return regles.surPlace;
  if (!depart.point || !arrivee.point) return null;
  // Two communes are never nearer than two places of one of them.
  return Math.max(regles.surPlace, tempsDeTrajet(distanceKm(depart.point, arrivee.point), regles));
}
