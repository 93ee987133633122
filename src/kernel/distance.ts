/** A point in decimal degrees (WGS 84). */
export type Point = { readonly lon: number; readonly lat: number };

const RAYON_MOYEN_KM = 6_371.0088;

/** Kilometres as the crow flies between two points (haversine, mean radius of the Earth). */
export function distanceKm(a: Point, b: Point): number {
  const dLat = radians(b.lat - a.lat);
  const dLon = radians(b.lon - a.lon);
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * RAYON_MOYEN_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** What turns a straight line into a drive: each territory chooses its own, nothing is hidden here. */
export type HypothesesDeTrajet = {
  /** Road length over straight length: about 1.3 in France, more in the mountains. */
  readonly facteurRoute: number;
  /** Mean speed door to door, in km/h. */
  readonly kmH: number;
};

/** Minutes of a drive of `km` as the crow flies, rounded up to a whole minute. */
export function tempsDeTrajet(km: number, { facteurRoute, kmH }: HypothesesDeTrajet): number {
  return Math.ceil((km * facteurRoute * 60) / kmH);
}

function radians(degres: number): number {
  return (degres * Math.PI) / 180;
}
