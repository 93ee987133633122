import { type Result, refuse, reussi } from '#kernel/result.ts';
import { fauteDuPoint } from './coordonnees.ts';

type Position = readonly [number, number];
type Anneau = readonly Position[];

/** Outline of a commune, in degrees: a GeoJSON geometry. */
export type Contour =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Anneau[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Anneau[])[] };

/** An outline is drawn a few hundred pixels wide: more points than this are thinned. */
const POINTS_AU_PLUS = 1200;

/** Checks a GeoJSON geometry and rounds it to about ten metres; the refusal is a sentence for the report. */
export function lireContour(geometrie: unknown): Result<Contour, string> {
  if (!estObjet(geometrie)) return refuse('la géométrie manque');
  const { type, coordinates } = geometrie;
  if (type !== 'Polygon' && type !== 'MultiPolygon')
    return refuse(`géométrie « ${String(type)} » : un contour est un Polygon ou un MultiPolygon`);
  const polygones = type === 'Polygon' ? [coordinates] : coordinates;
  if (!Array.isArray(polygones)) return refuse('les coordonnées du contour sont illisibles');
  const lus = polygones.map(lirePolygone);
  const faute = lus.find((p) => typeof p === 'string');
  if (typeof faute === 'string') return refuse(faute);
  const bons = lus.filter((p) => typeof p !== 'string').filter((p) => p.length > 0);
  const [premier] = bons;
  if (!premier) return refuse('le contour est vide');
  const legers = alleger(bons);
  return reussi(
    legers.length === 1
      ? { type: 'Polygon', coordinates: legers[0] ?? premier }
      : { type: 'MultiPolygon', coordinates: legers },
  );
}

/** Centre of mass of the largest ring: stands for a commune whose point nobody imported. */
export function centreDe(contour: Contour): {
  readonly longitude: number;
  readonly latitude: number;
} {
  const anneaux =
    contour.type === 'Polygon'
      ? contour.coordinates.slice(0, 1)
      : contour.coordinates.map((p) => p[0]);
  const masses = anneaux.flatMap((a) => (a ? [masse(a)] : []));
  const grande = masses.reduce((a, b) => (Math.abs(b.aire) > Math.abs(a.aire) ? b : a), {
    aire: 0,
    x: 0,
    y: 0,
  });
  return { longitude: arrondi(grande.x), latitude: arrondi(grande.y) };
}

function lirePolygone(brut: unknown): readonly Anneau[] | string {
  if (!Array.isArray(brut)) return 'les coordonnées du contour sont illisibles';
  const anneaux: Anneau[] = [];
  for (const anneau of brut) {
    const lu = lireAnneau(anneau);
    if (typeof lu === 'string') return lu;
    if (lu.length >= 4) anneaux.push(lu);
  }
  return anneaux;
}

function lireAnneau(brut: unknown): Anneau | string {
  if (!Array.isArray(brut)) return 'les coordonnées du contour sont illisibles';
  const points: Position[] = [];
  for (const point of brut) {
    if (!Array.isArray(point)) return 'les coordonnées du contour sont illisibles';
    const [x, y]: readonly unknown[] = point;
    if (typeof x !== 'number' || typeof y !== 'number')
      return 'les coordonnées du contour sont illisibles';
    const faute = fauteDuPoint(x, y);
    if (faute) return faute;
    const [lon, lat] = [arrondi(x), arrondi(y)];
    const avant = points.at(-1);
    if (!avant || avant[0] !== lon || avant[1] !== lat) points.push([lon, lat]);
  }
  return points;
}

function alleger(polygones: readonly (readonly Anneau[])[]): readonly (readonly Anneau[])[] {
  const total = polygones.flat().reduce((somme, anneau) => somme + anneau.length, 0);
  const pas = Math.ceil(total / POINTS_AU_PLUS);
  if (pas <= 1) return polygones;
  const clairsemer = (anneau: Anneau) =>
    anneau.length < 4 * pas
      ? anneau
      : anneau.filter((_, i) => i % pas === 0 || i === anneau.length - 1);
  return polygones.map((p) => p.map(clairsemer));
}

/** Signed area and centre of a ring (shoelace). */
function masse(anneau: Anneau): { readonly aire: number; readonly x: number; readonly y: number } {
  const [ox, oy] = anneau[0] ?? [0, 0];
  let [aire, x, y] = [0, 0, 0];
  for (let i = 1; i < anneau.length; i++) {
    const [ax = 0, ay = 0] = (anneau[i - 1] ?? []).map((v, j) => v - (j === 0 ? ox : oy));
    const [bx = 0, by = 0] = (anneau[i] ?? []).map((v, j) => v - (j === 0 ? ox : oy));
    const croix = ax * by - bx * ay;
    aire += croix / 2;
    x += ((ax + bx) * croix) / 6;
    y += ((ay + by) * croix) / 6;
  }
  return aire === 0 ? { aire, x: ox, y: oy } : { aire, x: ox + x / aire, y: oy + y / aire };
}

const arrondi = (degres: number): number => Math.round(degres * 1e4) / 1e4;

function estObjet(
  valeur: unknown,
): valeur is { readonly type: unknown; readonly coordinates: unknown } {
  return (
    typeof valeur === 'object' && valeur !== null && 'type' in valeur && 'coordinates' in valeur
  );
}
