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

type Donnees = {
  readonly regles: ReglesDeTrajet;
  readonly saisis: readonly TrajetSaisi[];
};

/**
 * Minutes by road from a commune to each other, by INSEE code: what was typed, otherwise the great circle
 * with the hypotheses of the CPTS. A commune whose coordinates are unknown is absent, never at 0 minutes.
 */
export function dureesDepuis(
  depart: Lieu,
  arrivees: readonly Lieu[],
  { regles, saisis }: Donnees,
): Map<string, number> {
  const aller = new Map(saisis.filter((s) => s.de === depart.code).map((s) => [s.vers, s.minutes]));
  const retour = new Map(
    saisis.filter((s) => s.vers === depart.code).map((s) => [s.de, s.minutes]),
  );
  const durees = new Map<string, number>();
  for (const { code, point } of arrivees) {
    const saisie = aller.get(code) ?? retour.get(code);
    const minutes = saisie ?? calculer(depart, { code, point }, regles);
    if (minutes !== null) durees.set(code, minutes);
  }
  return durees;
}

function calculer(depart: Lieu, arrivee: Lieu, regles: ReglesDeTrajet): number | null {
  if (depart.code === arrivee.code) return regles.surPlace;
  if (!depart.point || !arrivee.point) return null;
  // Two communes are never nearer than two places of one of them.
  return Math.max(regles.surPlace, tempsDeTrajet(distanceKm(depart.point, arrivee.point), regles));
}
