import { cellules } from './carte-cellules.ts';
import type { PointGeo } from './maille.ts';

/** Rings of longitudes and latitudes, as in a GeoJSON Polygon or MultiPolygon. */
export type Contour =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Anneau[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Anneau[])[] };
type Anneau = readonly (readonly number[])[];
type XY = readonly [number, number];

export type Zone = PointGeo & { readonly contour?: Contour | undefined };

export type Fond = {
  readonly largeur: number;
  readonly hauteur: number;
  /** SVG path of each zone, in the order given. */
  readonly chemins: readonly string[];
  /** Paths of the outlines behind. */
  readonly contexte: readonly string[];
  readonly placer: (point: PointGeo) => { readonly x: number; readonly y: number };
};

type Cadre = { readonly largeur: number; readonly hauteurMax: number; readonly marge: number };

/**
 * Lays zones out on paper: their outlines when all are known, otherwise the cells of their points
 * (what is nearer to a commune than to any other).
 */
export function dresserFond(
  zones: readonly Zone[],
  autour: { readonly points: readonly PointGeo[]; readonly contexte: readonly Contour[] },
  cadre: Cadre,
): Fond {
  const contours = zones.map((z) => anneaux(z.contour));
  const avecContours = contours.every((c) => c.length > 0);
  const lat0 = moyenne(zones.map((z) => z.lat));
  const plan = (lon: number, lat: number): XY => [lon * Math.cos((lat0 * Math.PI) / 180), -lat];
  const polygones = avecContours
    ? contours.map((c) => projeter(c, plan))
    : cellules(zones.map((z) => enNoeud(plan(z.lon, z.lat)))).map((cellule) => [cellule]);
  const derriere = autour.contexte.map((c) => projeter(anneaux(c), plan));
  const points = autour.points.map((p) => plan(p.lon, p.lat));
  const etendue = [...polygones.flat(2), ...derriere.flat(2), ...points];
  const { poser, hauteur, utile } = ajuster(etendue, cadre);
  return {
    largeur: utile,
    hauteur,
    chemins: polygones.map((p) => dessiner(p, poser)),
    contexte: derriere.map((p) => dessiner(p, poser)),
    placer: (point) => {
      const [x, y] = poser(plan(point.lon, point.lat));
      return { x: arrondir(x), y: arrondir(y) };
    },
  };
}

function anneaux(contour: Contour | undefined): readonly Anneau[] {
  if (!contour) return [];
  return contour.type === 'Polygon' ? contour.coordinates : contour.coordinates.flat();
}

const projeter = (contour: readonly Anneau[], plan: (lon: number, lat: number) => XY) =>
  contour.map((anneau) => anneau.map(([lon = 0, lat = 0]) => plan(lon, lat)));

const dessiner = (polygone: readonly (readonly XY[])[], poser: (p: XY) => XY): string =>
  polygone.map((anneau) => chemin(anneau.map(poser))).join('');

/** Names overhang the sides of a tall territory. */
const PLACE_DES_NOMS = 170;

function ajuster(points: readonly XY[], { largeur, hauteurMax, marge }: Cadre) {
  const [x0, x1] = bornes(points.map((p) => p[0]));
  const [y0, y1] = bornes(points.map((p) => p[1]));
  const [dx, dy] = [Math.max(x1 - x0, 1e-6), Math.max(y1 - y0, 1e-6)];
  const k = Math.min((largeur - 2 * marge) / dx, (hauteurMax - 2 * marge) / dy);
  const hauteur = Math.ceil(dy * k + 2 * marge);
  const utile = Math.min(largeur, Math.ceil(dx * k + 2 * marge + PLACE_DES_NOMS));
  const decalage = (utile - dx * k) / 2;
  const poser = ([x, y]: XY): XY => [(x - x0) * k + decalage, (y - y0) * k + marge];
  return { poser, hauteur, utile };
}

/** Points closer than what the eye sees are dropped: an outline of 300 points keeps 80. */
function chemin(points: readonly XY[]): string {
  const gardes: XY[] = [];
  for (const p of points) {
    const avant = gardes.at(-1);
    if (!avant || Math.hypot(p[0] - avant[0], p[1] - avant[1]) >= 1.3) gardes.push(p);
  }
  return gardes.length < 3
    ? ''
    : `M${gardes.map(([x, y]) => `${arrondir(x)} ${arrondir(y)}`).join('L')}Z`;
}

const enNoeud = ([x, y]: XY) => ({ x, y });
const bornes = (xs: readonly number[]): readonly [number, number] => [
  xs.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
  xs.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
];
const moyenne = (xs: readonly number[]): number =>
  xs.reduce((s, x) => s + x, 0) / Math.max(xs.length, 1);
const arrondir = (x: number): number => Math.round(x * 10) / 10;
