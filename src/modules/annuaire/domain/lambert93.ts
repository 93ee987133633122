// Lambert 93 (RGF93, EPSG:2154): constants and inverse projection of the IGN's note NT/G 71, algorithm 0004.
const E = 0.081_819_191_042_816;
const N = 0.725_607_765_053_267;
const C = 11_754_255.426_096;
const XS = 700_000;
const YS = 12_655_612.049_876;
const LONGITUDE_0 = (3 * Math.PI) / 180;

/** Degrees of a point given in metres. */
export function depuisLambert93(
  x: number,
  y: number,
): { readonly longitude: number; readonly latitude: number } {
  const rayon = Math.hypot(x - XS, y - YS);
  const gamma = Math.atan2(x - XS, YS - y);
  const isometrique = -Math.log(rayon / C) / N;
  let latitude = 2 * Math.atan(Math.exp(isometrique)) - Math.PI / 2;
  for (let tour = 0; tour < 8; tour++) {
    const s = E * Math.sin(latitude);
    latitude = 2 * Math.atan(((1 + s) / (1 - s)) ** (E / 2) * Math.exp(isometrique)) - Math.PI / 2;
  }
  return { longitude: degres(LONGITUDE_0 + gamma / N), latitude: degres(latitude) };
}

function degres(radians: number): number {
  return Math.round(((radians * 180) / Math.PI) * 1e6) / 1e6;
}
