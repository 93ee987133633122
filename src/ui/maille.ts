import { distance, type Noeud, trianguler } from './triangles.ts';

/** A place on Earth, in decimal degrees (WGS 84). */
export type PointGeo = { readonly lon: number; readonly lat: number };

export type Maille = {
  readonly largeur: number;
  readonly hauteur: number;
  readonly noeuds: readonly Noeud[];
  readonly aretes: readonly (readonly [number, number])[];
  /** Indexes of the lit nodes. */
  readonly allumes: readonly number[];
};

type Options = {
  /** Longest side of the drawing, in pixels. */
  readonly taille: number;
  readonly marge: number;
  /** Under 64 px, a mesh of every commune turns grey: keep about twelve. */
  readonly maximum?: number | undefined;
  readonly allumes?: number | undefined;
};

/** The mesh of a territory: its communes linked by their Delaunay triangles, long thin ones dropped. */
export function tisser(points: readonly PointGeo[], options: Options): Maille {
  const gardes = entourer(espacer(points, options.maximum ?? points.length));
  const { noeuds, largeur, hauteur } = poser(gardes, options);
  return {
    largeur,
    hauteur,
    noeuds,
    aretes: relier(noeuds),
    allumes:
      points.length > 2 ? choisirAllumes(noeuds, options.allumes ?? 4) : points.map((_, i) => i),
  };
}

/** One or two communes make no mesh: a ring of neighbours without a name stands around them. */
function entourer(points: readonly PointGeo[]): readonly PointGeo[] {
  if (points.length === 0 || points.length > 2) return points;
  const lon = moyenne(points.map((p) => p.lon));
  const lat = moyenne(points.map((p) => p.lat));
  const rayon =
    0.05 + Math.max(...points.map((p) => Math.abs(p.lat - lat) + Math.abs(p.lon - lon)));
  const anneau = [0.2, 1.15, 2.3, 3.2, 4.3, 5.35].map((angle, i) => ({
    lon: lon + (rayon * (i % 2 ? 1.1 : 0.9) * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180),
    lat: lat + rayon * (i % 2 ? 0.9 : 1.05) * Math.sin(angle),
  }));
  return [...points, ...anneau];
}

/** Farthest-point sampling: the same order every time, spread over the whole territory. */
function espacer<T extends PointGeo>(points: readonly T[], combien: number): readonly T[] {
  return points.length <= combien
    ? points
    : ordreEcarte(points.map(plan), combien).flatMap((i) => points[i] ?? []);
}

const plan = (p: PointGeo): Noeud => ({ x: p.lon * Math.cos((p.lat * Math.PI) / 180), y: -p.lat });

function ordreEcarte(noeuds: readonly Noeud[], combien: number): readonly number[] {
  const centre = {
    x: moyenne(noeuds.map((n) => n.x)),
    y: moyenne(noeuds.map((n) => n.y)),
  };
  const choisis = [indiceDuMinimum(noeuds.map((n) => distance(n, centre)))];
  while (choisis.length < Math.min(combien, noeuds.length)) {
    const pris = choisis.flatMap((i) => noeuds[i] ?? []);
    choisis.push(indiceDuMinimum(noeuds.map((n) => -Math.min(...pris.map((c) => distance(n, c))))));
  }
  return choisis;
}

function poser(points: readonly PointGeo[], { taille, marge }: Options) {
  const bruts = points.map(plan);
  const [x0, x1] = bornes(bruts.map((n) => n.x));
  const [y0, y1] = bornes(bruts.map((n) => n.y));
  const utile = taille - 2 * marge;
  const echelle = utile / Math.max(x1 - x0, y1 - y0, 1e-9);
  const etendue = (a: number, b: number) => (bruts.length > 1 ? (b - a) * echelle : 0);
  const noeuds = bruts.map((n) => ({
    x: arrondir(marge + (n.x - x0) * echelle),
    y: arrondir(marge + (n.y - y0) * echelle),
  }));
  const seul = bruts.length < 2 ? taille : 0;
  return {
    noeuds: seul ? noeuds.map(() => ({ x: taille / 2, y: taille / 2 })) : noeuds,
    largeur: seul || Math.ceil(etendue(x0, x1) + 2 * marge),
    hauteur: seul || Math.ceil(etendue(y0, y1) + 2 * marge),
  };
}

function relier(noeuds: readonly Noeud[]): readonly (readonly [number, number])[] {
  const aretes = new Map<string, readonly [number, number]>();
  for (const [a, b, c] of trianguler(noeuds)) {
    for (const [i, j] of [
      [a, b],
      [b, c],
      [c, a],
    ] as const) {
      aretes.set(`${Math.min(i, j)}-${Math.max(i, j)}`, [i, j]);
    }
  }
  return [...aretes.values()];
}

/** Lit nodes: the middle of each quarter of the territory, far from one another, never on its edge. */
function choisirAllumes(noeuds: readonly Noeud[], combien: number): readonly number[] {
  if (noeuds.length <= combien) return [0];
  const graines = ordreEcarte(noeuds, combien).flatMap((i) => noeuds[i] ?? []);
  const groupes = graines.map((graine) =>
    noeuds.filter((n) => graines.every((autre) => distance(n, graine) <= distance(n, autre))),
  );
  return groupes.map((groupe) => {
    const milieu = { x: moyenne(groupe.map((n) => n.x)), y: moyenne(groupe.map((n) => n.y)) };
    return indiceDuMinimum(noeuds.map((n) => distance(n, milieu)));
  });
}

const moyenne = (xs: readonly number[]): number =>
  xs.reduce((s, x) => s + x, 0) / Math.max(xs.length, 1);
const bornes = (xs: readonly number[]): readonly [number, number] => [
  Math.min(...xs),
  Math.max(...xs),
];
const indiceDuMinimum = (xs: readonly number[]): number => xs.indexOf(Math.min(...xs));
const arrondir = (x: number): number => Math.round(x * 10) / 10;
