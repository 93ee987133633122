import { Delaunay } from 'd3-delaunay';
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
  readonly placer: (point: PointGeo) => { readonly x: number; readonly y: number };
};

type Cadre = { readonly largeur: number; readonly hauteurMax: number; readonly marge: number };

/**
 * Lays zones out on paper: their outlines when all are known, otherwise the cells of their points
 * (what is nearer to a commune than to any other), cut at a distance so that the territory keeps its shape.
 */
export function dresserFond(
  zones: readonly Zone[],
  autres: readonly PointGeo[],
  cadre: Cadre,
): Fond {
  const contours = zones.map((z) => anneaux(z.contour));
  const avecContours = contours.every((c) => c.length > 0);
  const lat0 = moyenne(zones.map((z) => z.lat));
  const plan = (lon: number, lat: number): XY => [lon * Math.cos((lat0 * Math.PI) / 180), -lat];
  const polygones = avecContours
    ? contours.map((c) => c.map((anneau) => anneau.map(([lon = 0, lat = 0]) => plan(lon, lat))))
    : cellules(zones.map((z) => plan(z.lon, z.lat))).map((cellule) => [cellule]);
  const etendue = [...polygones.flat(2), ...autres.map((p) => plan(p.lon, p.lat))];
  const { poser, hauteur } = ajuster(etendue, cadre);
  return {
    largeur: cadre.largeur,
    hauteur,
    chemins: polygones.map((anneauxDeZone) =>
      anneauxDeZone.map((a) => chemin(a.map(poser))).join(''),
    ),
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

function ajuster(points: readonly XY[], { largeur, hauteurMax, marge }: Cadre) {
  const [x0, x1] = bornes(points.map((p) => p[0]));
  const [y0, y1] = bornes(points.map((p) => p[1]));
  const [dx, dy] = [Math.max(x1 - x0, 1e-6), Math.max(y1 - y0, 1e-6)];
  const k = Math.min((largeur - 2 * marge) / dx, (hauteurMax - 2 * marge) / dy);
  const hauteur = Math.ceil(dy * k + 2 * marge);
  const decalage = (largeur - dx * k) / 2;
  const poser = ([x, y]: XY): XY => [(x - x0) * k + decalage, (y - y0) * k + marge];
  return { poser, hauteur };
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

function cellules(points: readonly XY[]): readonly (readonly XY[])[] {
  const rayon = portee(points);
  const [x0, x1] = bornes(points.map((p) => p[0]));
  const [y0, y1] = bornes(points.map((p) => p[1]));
  const voronoi = Delaunay.from(points.map(([x, y]) => [x, y])).voronoi([
    x0 - rayon,
    y0 - rayon,
    x1 + rayon,
    y1 + rayon,
  ]);
  return points.map((point, i) => {
    const cellule = voronoi.cellPolygon(i)?.map(([x, y]): XY => [x, y]) ?? disque(point, rayon);
    return couper(cellule, disque(point, rayon));
  });
}

/** How far a commune reaches: a little more than the widest gap between one and its nearest neighbour. */
function portee(points: readonly XY[]): number {
  const plusProches = points.map((p) =>
    Math.min(...points.filter((q) => q !== p).map((q) => Math.hypot(p[0] - q[0], p[1] - q[1])), 1),
  );
  const tries = plusProches.filter((d) => d > 0).sort((a, b) => a - b);
  const grand = tries[Math.floor(tries.length * 0.9)] ?? 0.05;
  return points.length < 2 ? 0.05 : grand * 0.85;
}

const disque = ([cx, cy]: XY, rayon: number): readonly XY[] =>
  Array.from({ length: 28 }, (_, i): XY => {
    const angle = (2 * Math.PI * i) / 28;
    return [cx + rayon * Math.cos(angle), cy + rayon * Math.sin(angle)];
  });

/** Sutherland and Hodgman: the part of a convex polygon inside another one. */
function couper(sujet: readonly XY[], decoupe: readonly XY[]): readonly XY[] {
  return decoupe.reduce<readonly XY[]>((reste, a, i) => {
    const b = decoupe[(i + 1) % decoupe.length] ?? a;
    const cote = (p: XY) => (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
    return reste.flatMap((p, j) => {
      const q = reste[(j + 1) % reste.length] ?? p;
      const [dp, dq] = [cote(p), cote(q)];
      const t = dp / (dp - dq || 1e-12);
      const croise: XY = [p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])];
      if (dp >= 0) return dq >= 0 ? [p] : [p, croise];
      return dq >= 0 ? [croise] : [];
    });
  }, sujet);
}

const bornes = (xs: readonly number[]): readonly [number, number] => [
  xs.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
  xs.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
];
const moyenne = (xs: readonly number[]): number =>
  xs.reduce((s, x) => s + x, 0) / Math.max(xs.length, 1);
const arrondir = (x: number): number => Math.round(x * 10) / 10;
