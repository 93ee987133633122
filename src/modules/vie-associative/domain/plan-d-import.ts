import type { DateCivile } from '#kernel/date-civile.ts';
import type { AdhesionListee, EtatDAdhesion, Personne } from './adhesion.ts';
import type { College } from './college.ts';
import type { LigneDAdherent } from './colonnes-d-adherents.ts';

/** What is known when a file is held against the members. */
export type Connu = {
  readonly existantes: readonly AdhesionListee[];
  /** Normalised label of a profession → its code. */
  readonly metiers: ReadonlyMap<string, string>;
  readonly communes: readonly {
    readonly code: string;
    readonly nom: string;
    readonly secteur: string | null;
  }[];
  readonly colleges: readonly College[];
  readonly professionnels: ReadonlyMap<string, EntreeDAnnuaire>;
  readonly structures: ReadonlyMap<string, StructureDAnnuaire>;
  readonly jour: DateCivile;
};

export type EntreeDAnnuaire = Pick<
  Personne,
  'titre' | 'prenom' | 'nom' | 'profession' | 'commune'
> & {
  readonly id: string;
};
export type StructureDAnnuaire = {
  readonly id: string;
  readonly nom: string;
  readonly commune: string | null;
};

export const MOTIFS_DE_LIGNE = [
  'type-inconnu',
  'nom-manquant',
  'structure-manquante',
  'rpps-faux',
  'rpps-inconnu',
  'finess-inconnu',
  'courriel-faux',
  'telephone-faux',
  'commune-inconnue',
  'college-inconnu',
  'college-ne-convient-pas',
  'date-illisible',
  'debut-manquant',
  'fin-avant-debut',
  'fin-a-venir',
  'etat-inconnu',
  'etat-change',
  'date-change',
  'demande-a-decider',
  'identifiant-inconnu',
  'homonymes',
  'en-double',
] as const;
export type MotifDeLigne = (typeof MOTIFS_DE_LIGNE)[number];

/** Of an import, what a member becomes. */
export type FicheImportee = Personne & { readonly collegeId: string | null };

export type IssueDeLigne =
  | {
      readonly genre: 'creee';
      readonly fiche: FicheImportee;
      readonly etat: Extract<EtatDAdhesion, 'active' | 'suspendue' | 'partie'>;
      readonly du: DateCivile;
      readonly au: DateCivile | null;
    }
  | {
      readonly genre: 'changee';
      readonly id: string;
      readonly fiche: FicheImportee;
      /** Heads of the columns that change it. */
      readonly champs: readonly string[];
    }
  | { readonly genre: 'inchangee'; readonly id: string }
  | {
      readonly genre: 'refusee';
      readonly motif: MotifDeLigne;
      readonly valeur?: string | undefined;
    };

export type LignePlanifiee = { readonly ligne: LigneDAdherent; readonly issue: IssueDeLigne };
