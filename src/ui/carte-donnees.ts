import type { Contour, Zone } from './carte-fond.ts';
import type { Contenu } from './contenu.ts';
import type { PointGeo } from './maille.ts';

export type Lettre = 'a' | 'b' | 'c' | 'd' | 'e' | 'f';

/** Steps of a quantity, from the lightest to the darkest. */
export type Degre = 'degre-1' | 'degre-2' | 'degre-3' | 'degre-4';

export type CommuneDeCarte = Zone & {
  readonly nom: string;
  /** `secteur` is tinted pine; a letter is one of the six categories; a degree is darker the higher; `inconnu` is dotted. */
  readonly teinte?: 'secteur' | 'inconnu' | Lettre | Degre | undefined;
  /** Its name is written where there is room. */
  readonly nommee?: boolean | undefined;
  readonly precision?: string | undefined;
  readonly href?: string | undefined;
};

export type LieuDeCarte = PointGeo & {
  readonly nom: string;
  /** Quiet text after the name: `26 min`. */
  readonly precision?: string | undefined;
  /** Number in its circle; without it a plain dot. */
  readonly numero?: number | undefined;
  readonly meilleur?: boolean | undefined;
};

export type CarteProps = {
  /** The map in words: what is where, with the numbers. */
  readonly enMots: string;
  readonly communes: readonly CommuneDeCarte[];
  /** Where the patient is. */
  readonly origine?: (PointGeo & { readonly nom: string }) | undefined;
  readonly lieux?: readonly LieuDeCarte[] | undefined;
  /** Straight lines from the origin to each place. */
  readonly routes?: boolean | undefined;
  /** Outlines drawn empty behind: departments, the region. */
  readonly contexte?: readonly Contour[] | undefined;
  /** A category scattered over the map has its letter on each commune rather than in its middle. */
  readonly lettreParCommune?: boolean | undefined;
  /** Names of the sectors, by their letter. */
  readonly secteurs?: readonly { readonly lettre: Lettre; readonly nom: string }[] | undefined;
  /** What each step of a quantity stands for, the lightest first; `inconnu` is dotted. */
  readonly degres?:
    | readonly { readonly degre: Degre | 'inconnu' | null; readonly libelle: string }[]
    | undefined;
  readonly legende?: Contenu;
  /** Width it is drawn at; 450 by default. */
  readonly largeur?: number | undefined;
  readonly hauteurMax?: number | undefined;
};
