import { scaleLinear, scalePoint } from 'd3-scale';
import { enFrancais, type TraceProps } from './trace.tsx';

export type CourbeProps = TraceProps & {
  /** Under the axis and in the table: `janv.`, `févr.` ... */
  readonly etiquettes: readonly string[];
  /** One value per label; null is unknown: the line stops and the place is dotted. */
  readonly valeurs: readonly (number | null)[];
  /** Name of the series: `notre compte`. */
  readonly nom: string;
  /** A second series, measured by somebody else. */
  readonly comparaison?:
    | { readonly nom: string; readonly valeurs: readonly (number | null)[] }
    | undefined;
  readonly cible?: Cible | undefined;
  /** How a value is written; French numbers by default. */
  readonly ecrire?: ((valeur: number) => string) | undefined;
  readonly hauteur?: number | undefined;
};

export type Cible = {
  readonly valeur: number;
  /** `30 : 5 000 €`. */
  readonly libelle: string;
  /** Which side of the target is won. */
  readonly gagne: 'dessous' | 'dessus';
};

export type Point = { readonly x: number; readonly y: number; readonly valeur: number };

/** Where things stand in a plot of a given width. */
export type Repere = ReturnType<typeof repere>;

export function repere(p: CourbeProps & { readonly largeur: number }) {
  const etroit = p.largeur <= 500;
  const hauteur = p.hauteur ?? (p.largeur > 500 ? 300 : 206);
  const connues = [...p.valeurs, ...(p.comparaison?.valeurs ?? [])].filter((v) => v !== null);
  const ecrire = p.ecrire ?? enFrancais;
  const haut = Math.max(...connues, p.cible?.valeur ?? 0, 1);
  const echelleY = scaleLinear([0, haut], [hauteur - 32, 18]).nice(4);
  const gauche = 14 + 8 * Math.max(...echelleY.ticks(4).map((t) => ecrire(t).length));
  const droite = etroit ? 52 : Math.max(46, 8 * finDe(p).length + 14);
  const echelleX = scalePoint(
    p.etiquettes.map((_, i) => i),
    [gauche + 4, p.largeur - droite],
  );
  const arrondir = (v: number) => Math.round(v * 10) / 10;
  return {
    etroit,
    hauteur,
    gauche,
    fin: p.largeur - droite,
    ecrire,
    graduations: echelleY.ticks(4),
    bas: hauteur - 32,
    pas: echelleX.step(),
    x: (i: number) => arrondir(echelleX(i) ?? 0),
    y: (v: number) => arrondir(echelleY(v)),
  };
}

export const situer = (valeurs: readonly (number | null)[], r: Repere): readonly (Point | null)[] =>
  valeurs.map((valeur, i) => (valeur === null ? null : { x: r.x(i), y: r.y(valeur), valeur }));

/** The longest text written after the last point. */
function finDe(p: CourbeProps): string {
  const ecrire = p.ecrire ?? enFrancais;
  const bout = (valeurs: readonly (number | null)[], nom: string) => {
    const derniere = valeurs.findLast((v) => v !== null);
    return derniere == null ? nom : `${ecrire(derniere)}, ${nom}`;
  };
  const autre = p.comparaison ? bout(p.comparaison.valeurs, p.comparaison.nom) : '';
  const textes = [bout(p.valeurs, p.nom), autre, p.cible?.libelle ?? ''];
  return textes.toSorted((a, b) => b.length - a.length)[0] ?? '';
}
