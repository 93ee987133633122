import type { DateCivile } from '#kernel/date-civile.ts';
import { normaliser } from '#kernel/texte.ts';

export const GENRES_D_ADHESION = ['individuel', 'structure'] as const;
/** A person for themselves, or a structure that a named person represents. */
export type GenreDAdhesion = (typeof GENRES_D_ADHESION)[number];

export const ETATS_D_ADHESION = ['demandee', 'refusee', 'active', 'suspendue', 'partie'] as const;
export type EtatDAdhesion = (typeof ETATS_D_ADHESION)[number];

/** Who applies, or who is a member. For a structure, the person is who represents it. */
export type Personne = {
  readonly genre: GenreDAdhesion;
  /** Entries of the directory, null for what was typed. */
  readonly professionnelId: string | null;
  readonly structureId: string | null;
  /** "Dre", "M.", null when nobody said. */
  readonly titre: string | null;
  readonly prenom: string;
  readonly nom: string;
  /** Code of the national nomenclature, or words typed. */
  readonly profession: string | null;
  readonly structure: string | null;
  /** Of the representative, in the structure. */
  readonly fonction: string | null;
  /** INSEE code. */
  readonly commune: string | null;
  readonly courriel: string | null;
  readonly telephone: string | null;
};

/** An application, then the membership it became. */
export type Adhesion = Personne & {
  readonly id: string;
  readonly etat: EtatDAdhesion;
  readonly message: string | null;
  readonly origine: 'public' | 'coordination' | 'fichier';
  readonly collegeId: string | null;
  readonly demandeeLe: Date;
  readonly decideeLe: DateCivile | null;
  readonly organe: string | null;
  readonly motif: string | null;
  readonly du: DateCivile | null;
  readonly au: DateCivile | null;
  readonly changeLe: Date;
};

/** A membership as lists show it, with what its codes mean today. */
export type AdhesionListee = Adhesion & {
  readonly rpps: string | null;
  readonly finess: string | null;
  readonly college: string | null;
  readonly communeNom: string | null;
  readonly secteurId: string | null;
  readonly secteur: string | null;
  readonly secteurLettre: string | null;
};

export const GENRES_DE_MOUVEMENT = [
  'demande',
  'redite',
  'acceptation',
  'refus',
  'suspension',
  'reprise',
  'depart',
  'changement',
  'fichier',
] as const;

/** One line of the story of a membership. */
export type Mouvement = {
  readonly genre: (typeof GENRES_DE_MOUVEMENT)[number];
  readonly le: DateCivile;
  readonly note: string | null;
  readonly parNom: string;
};

/** "Dre Garance Corliret" */
export function nomDe({ titre, prenom, nom }: Pick<Personne, 'titre' | 'prenom' | 'nom'>): string {
  return [titre, prenom, nom].filter(Boolean).join(' ');
}

/** "EHPAD des Chênes", or the person's name: what a list calls the member. */
export function appelerAdherent(
  p: Pick<Personne, 'genre' | 'structure' | 'titre' | 'prenom' | 'nom'>,
): string {
  return p.genre === 'structure' ? (p.structure ?? nomDe(p)) : nomDe(p);
}

/** What makes two applications those of one person: the directory when it knows them, otherwise what they typed. */
export function quiEst(p: Personne): string {
  if (p.genre === 'structure')
    return p.structureId ? `s:${p.structureId}` : `n:${normaliser(p.structure ?? '')}`;
  if (p.professionnelId) return `p:${p.professionnelId}`;
  return `t:${normaliser(`${p.prenom} ${p.nom}`)}|${normaliser(p.courriel ?? '')}`;
}

/** A member today, whether or not their rights are suspended. */
export function estEnCours({ etat }: { readonly etat: EtatDAdhesion }): boolean {
  return etat === 'active' || etat === 'suspendue';
}
