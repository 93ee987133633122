import { Delaunay } from 'd3-delaunay';

export type Noeud = { readonly x: number; readonly y: number };
export type Triangle = readonly [number, number, number];

/**
 * Delaunay triangles of the nodes, without the long thin ones of the outside: as tight as can be
 * while no node is left alone. Three numbers are indexes of nodes.
 */
export function trianguler(noeuds: readonly Noeud[]): readonly Triangle[] {
  if (noeuds.length < 3) return [];
  const tous = delaunay(noeuds);
  const limite = 1.05 * Math.max(...noeuds.map((_, i) => plusPetitRayon(tous, i)));
  return tous.filter(({ rayon }) => rayon <= limite).map(({ sommets }) => sommets);
}

type AvecRayon = { readonly sommets: Triangle; readonly rayon: number };

function delaunay(noeuds: readonly Noeud[]): readonly AvecRayon[] {
  const { triangles } = Delaunay.from(
    noeuds,
    (n) => n.x,
    (n) => n.y,
  );
  return Array.from({ length: triangles.length / 3 }, (_, t) => {
    const sommets = [
      triangles[3 * t] ?? 0,
      triangles[3 * t + 1] ?? 0,
      triangles[3 * t + 2] ?? 0,
    ] as const;
    return { sommets, rayon: rayonCirconscrit(sommets.flatMap((i) => noeuds[i] ?? [])) };
  });
}

const plusPetitRayon = (triangles: readonly AvecRayon[], noeud: number): number =>
  Math.min(...triangles.filter((t) => t.sommets.includes(noeud)).map((t) => t.rayon), 1e6);

function rayonCirconscrit([a, b, c]: readonly Noeud[]): number {
  if (!a || !b || !c) return Number.POSITIVE_INFINITY;
  const aire2 = Math.abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y));
  return (distance(a, b) * distance(b, c) * distance(c, a)) / (2 * Math.max(aire2, 1e-9));
}

/** True when the point is in the triangle of these three nodes. */
export function estDansTriangle(p: Noeud, [a, b, c]: readonly Noeud[]): boolean {
  if (!a || !b || !c) return false;
  const cote = (u: Noeud, v: Noeud) => (v.x - u.x) * (p.y - u.y) - (v.y - u.y) * (p.x - u.x);
  const [d, e, f] = [cote(a, b), cote(b, c), cote(c, a)];
  return (d >= 0 && e >= 0 && f >= 0) || (d <= 0 && e <= 0 && f <= 0);
}

export const distance = (a: Noeud, b: Noeud): number => Math.hypot(a.x - b.x, a.y - b.y);
