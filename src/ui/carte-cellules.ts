import { Delaunay } from 'd3-delaunay';
import { distance, estDansTriangle, type Noeud, trianguler } from './triangles.ts';

type XY = readonly [number, number];

/**
 * The ground of each node: what is nearer to it than to any other. Nodes without a name stand all
 * around, so that the outer cells close where a neighbour would begin, as outlines of communes do.
 */
export function cellules(noeuds: readonly Noeud[]): readonly (readonly XY[])[] {
  const pas = ecart(noeuds);
  const sites = [...noeuds, ...voisins(noeuds, pas)];
  const xs = sites.map((n) => n.x);
  const ys = sites.map((n) => n.y);
  const voronoi = Delaunay.from(
    sites,
    (n) => n.x,
    (n) => n.y,
  ).voronoi([
    Math.min(...xs) - pas,
    Math.min(...ys) - pas,
    Math.max(...xs) + pas,
    Math.max(...ys) + pas,
  ]);
  return noeuds.map((_, i) => (voronoi.cellPolygon(i) ?? []).map(([x, y]): XY => [x, y]));
}

/** Usual distance between a commune and its nearest neighbour; about 4 km where there is only one. */
function ecart(noeuds: readonly Noeud[]): number {
  const plusProches = noeuds
    .map((n) => Math.min(...noeuds.filter((m) => m !== n).map((m) => distance(n, m))))
    .filter((d) => Number.isFinite(d) && d > 0)
    .sort((a, b) => a - b);
  return plusProches[Math.floor(plusProches.length * 0.75)] ?? 0.04;
}

/** Points of an uneven grid, outside the territory and close to it. */
function voisins(noeuds: readonly Noeud[], pas: number): readonly Noeud[] {
  const triangles = trianguler(noeuds).map((t) => t.flatMap((i) => noeuds[i] ?? []));
  const x0 = Math.min(...noeuds.map((n) => n.x)) - 3 * pas;
  const y0 = Math.min(...noeuds.map((n) => n.y)) - 3 * pas;
  const colonnes = Math.ceil((Math.max(...noeuds.map((n) => n.x)) + 3 * pas - x0) / pas);
  const lignes = Math.ceil((Math.max(...noeuds.map((n) => n.y)) + 3 * pas - y0) / pas);
  return Array.from({ length: (colonnes + 1) * (lignes + 1) }, (_, k) => {
    const [i, j] = [k % (colonnes + 1), Math.floor(k / (colonnes + 1))];
    return {
      x: x0 + (i + (j % 2) / 2 + irregularite(i, j)) * pas,
      y: y0 + (j + irregularite(j, i)) * pas,
    };
  }).filter((point) => {
    const d = Math.min(...noeuds.map((n) => distance(n, point)));
    return d > pas * 1.05 && d < pas * 3.2 && !triangles.some((t) => estDansTriangle(point, t));
  });
}

/** The same for the same place, every time. */
const irregularite = (i: number, j: number): number => 0.22 * Math.sin(i * 12.9898 + j * 78.233);
