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

type Boite = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
type Cadre = { readonly largeur: number; readonly hauteur: number; readonly corps: number };

/** Writes each name where it runs over nothing: right, left, above, below; or not at all. */
export function placerNoms(noms: readonly Nom[], cadre: Cadre): readonly Etiquette[] {
  const prises: Boite[] = noms.filter((n) => n.rayon > 5).map((n) => carre(n));
  const placees: Etiquette[] = [];
  for (const nom of noms) {
    const essais = positions(nom, cadre.corps).map((e) => ({ e, boite: boite(e, cadre.corps) }));
    const libre = essais.find(
      ({ boite: b }) => dedans(b, cadre) && !prises.some((p) => touche(p, b)),
    );
    const choisi =
      libre ?? (nom.obligatoire ? essais.find((x) => dedans(x.boite, cadre)) : undefined);
    if (!choisi) continue;
    prises.push(choisi.boite);
    placees.push(choisi.e);
  }
  return placees;
}

function positions(nom: Nom, corps: number): readonly Etiquette[] {
  const ecart = nom.rayon + corps * 0.4;
  const { x, y } = nom;
  const milieu = y + corps * 0.35;
  return [
    { ...nom, tx: x + ecart, ty: milieu, ancre: 'start' },
    { ...nom, tx: x - ecart, ty: milieu, ancre: 'end' },
    { ...nom, tx: x, ty: y - ecart, ancre: 'middle' },
    { ...nom, tx: x, ty: y + ecart + corps * 0.75, ancre: 'middle' },
    { ...nom, tx: x + ecart * 0.7, ty: y - ecart * 0.7, ancre: 'start' },
    { ...nom, tx: x + ecart * 0.7, ty: y + ecart * 0.7 + corps * 0.7, ancre: 'start' },
    { ...nom, tx: x - ecart * 0.7, ty: y - ecart * 0.7, ancre: 'end' },
    { ...nom, tx: x - ecart * 0.7, ty: y + ecart * 0.7 + corps * 0.7, ancre: 'end' },
  ];
}

function boite(e: Etiquette, corps: number): Boite {
  const lettres = e.texte.length + (e.precision ? e.precision.length + 1 : 0);
  const largeur = lettres * corps * 0.54;
  const x0 = e.ancre === 'start' ? e.tx : e.ancre === 'end' ? e.tx - largeur : e.tx - largeur / 2;
  return { x0, x1: x0 + largeur, y0: e.ty - corps * 0.85, y1: e.ty + corps * 0.25 };
}

const carre = ({ x, y, rayon }: Nom): Boite => ({
  x0: x - rayon,
  x1: x + rayon,
  y0: y - rayon,
  y1: y + rayon,
});

const touche = (a: Boite, b: Boite): boolean =>
  a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

const dedans = (b: Boite, { largeur, hauteur }: Cadre): boolean =>
  b.x0 >= 0 && b.x1 <= largeur && b.y0 >= 0 && b.y1 <= hauteur;
