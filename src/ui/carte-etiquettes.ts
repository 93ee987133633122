/** A name to write near a point, the more important first. */
export type Nom = {
  readonly x: number;
  readonly y: number;
  /** Radius of the mark it names. */
  readonly rayon: number;
  readonly texte: string;
  /** Written quieter after the name: `26 min`. */
  readonly precision?: string | undefined;
  /** Must be written even where it runs over something. */
  readonly obligatoire?: boolean | undefined;
};

export type Etiquette = Nom & {
  readonly tx: number;
  readonly ty: number;
  readonly ancre: 'start' | 'middle' | 'end';
};

export type Trait = {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
};
export type Disque = { readonly x: number; readonly y: number; readonly rayon: number };
type Boite = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

export type Cadre = {
  readonly largeur: number;
  readonly hauteur: number;
  /** Size of the letters. */
  readonly corps: number;
  /** Roads: a name avoids them when it can. */
  readonly traits: readonly Trait[];
  /** Marks a name never covers. */
  readonly disques: readonly Disque[];
};

/** Writes each name around its point where it runs over nothing; a name without room is not written. */
export function placerNoms(noms: readonly Nom[], cadre: Cadre): readonly Etiquette[] {
  const prises: Boite[] = [...cadre.disques, ...noms.filter((n) => n.rayon > 5)].map(carre);
  const passages = cadre.traits.flatMap(jalonner);
  const placees: Etiquette[] = [];
  for (const nom of noms) {
    const essais = positions(nom, cadre.corps)
      .map((etiquette, rang) => ({ etiquette, boite: boite(etiquette, cadre.corps), rang }))
      .filter((essai) => dedans(essai.boite, cadre))
      .map((essai) => ({ ...essai, gene: gener(essai.boite, prises, passages) + essai.rang }))
      .sort((a, b) => a.gene - b.gene);
    const meilleur = essais[0];
    if (!meilleur || (meilleur.gene >= INTERDIT && !nom.obligatoire)) continue;
    prises.push(meilleur.boite);
    placees.push(meilleur.etiquette);
  }
  return placees;
}

const INTERDIT = 1000;

function gener(b: Boite, prises: readonly Boite[], passages: readonly Boite[]): number {
  const recouvre = prises.filter((p) => touche(p, b)).length * INTERDIT;
  return recouvre + passages.filter((p) => touche(p, b)).length * 4;
}

/** Around the point: right, left, above, below, then the corners. */
function positions(nom: Nom, corps: number): readonly Etiquette[] {
  const d = nom.rayon + corps * 0.4;
  const coin = d * 0.75;
  // Without a mark, a name stands on its own ground.
  const autour = [
    [d, corps * 0.35, 'start'],
    [-d, corps * 0.35, 'end'],
    [0, -d, 'middle'],
    [0, d + corps * 0.75, 'middle'],
    [coin, -coin, 'start'],
    [coin, coin + corps * 0.7, 'start'],
    [-coin, -coin, 'end'],
    [-coin, coin + corps * 0.7, 'end'],
  ] as const;
  const places = nom.rayon === 0 ? ([[0, corps * 0.35, 'middle'], ...autour] as const) : autour;
  return places.map(([dx, dy, ancre]) => ({
    ...nom,
    tx: arrondir(nom.x + dx),
    ty: arrondir(nom.y + dy),
    ancre,
  }));
}

function boite(e: Etiquette, corps: number): Boite {
  const lettres = e.texte.length + (e.precision ? e.precision.length + 1 : 0);
  const largeur = lettres * corps * 0.54;
  const x0 = e.ancre === 'start' ? e.tx : e.ancre === 'end' ? e.tx - largeur : e.tx - largeur / 2;
  return { x0, x1: x0 + largeur, y0: e.ty - corps * 0.85, y1: e.ty + corps * 0.25 };
}

const carre = ({ x, y, rayon }: Disque): Boite => ({
  x0: x - rayon,
  x1: x + rayon,
  y0: y - rayon,
  y1: y + rayon,
});

/** Points along a road, every six pixels or so. */
function jalonner({ x1, y1, x2, y2 }: Trait): readonly Boite[] {
  const combien = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 6));
  return Array.from({ length: combien }, (_, i) =>
    carre({ x: x1 + ((x2 - x1) * i) / combien, y: y1 + ((y2 - y1) * i) / combien, rayon: 1 }),
  );
}

const touche = (a: Boite, b: Boite): boolean =>
  a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

const dedans = (b: Boite, { largeur, hauteur }: Cadre): boolean =>
  b.x0 >= 0 && b.x1 <= largeur && b.y0 >= 0 && b.y1 <= hauteur;

const arrondir = (x: number): number => Math.round(x * 10) / 10;
