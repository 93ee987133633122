import type { LigneDeFichier } from './colonnes-de-fichier.ts';
import type { RefusDHoraire } from './horaire-de-fichier.ts';
import type { Horaire } from './poids.ts';
import type { Tour } from './tour.ts';

/** A duty that is there, with the pattern it came from. */
export type GardeExistante = Horaire & {
  readonly id: string;
  readonly tourId: string | null;
  readonly tour: string | null;
  readonly professionnelId: string | null;
};

export type RefusDeLigne =
  | RefusDHoraire
  | { readonly motif: 'guillemet-non-ferme' | 'plusieurs-gardes' | 'trop-loin' | 'autre-secteur' }
  | { readonly motif: 'en-double'; readonly ligne: number }
  | { readonly motif: 'deja-une-garde'; readonly autre: Horaire }
  | { readonly motif: 'deja-de-garde'; readonly autre: Horaire };

/** What a line of the file does to the rota. */
export type Issue =
  | { readonly genre: 'inchangee'; readonly gardeId: string }
  | {
      readonly genre: 'confiee';
      readonly gardeId: string;
      readonly de: string | null;
      readonly a: string;
    }
  | { readonly genre: 'creee'; readonly tourId: string | null; readonly a: string | null }
  | { readonly genre: 'ecartee'; readonly motif: 'passee' | 'autre-tableau' | 'choix' }
  | { readonly genre: 'a-choisir'; readonly cle: string; readonly possibles: readonly string[] }
  | ({ readonly genre: 'refusee' } & RefusDeLigne);

/** A line whose hours are read, before it is held against the rota. */
export type LigneLue = {
  readonly ligne: LigneDeFichier;
  readonly horaire: Horaire | null;
  /** Somebody, nobody, or still to choose. */
  readonly qui: string | null;
  readonly issue: Issue | null;
};

export type LignePlanifiee = {
  readonly ligne: LigneDeFichier;
  readonly horaire: Horaire | null;
  readonly issue: Issue;
};

export type CadreDImport = {
  readonly existantes: readonly GardeExistante[];
  readonly tours: readonly Tour[];
  readonly fuseau: string;
};
