import type { DateCivile } from '#kernel/date-civile.ts';

export const RAYONS = [
  'statuts',
  'reglement-interieur',
  'projet-de-sante',
  'convention',
  'protocole',
  'compte-rendu',
  'rapport',
  'modele',
  'autre',
] as const;
export type Rayon = (typeof RAYONS)[number];

export const DIRE_RAYON: Readonly<Record<Rayon, string>> = {
  statuts: 'Statuts',
  'reglement-interieur': 'Règlement intérieur',
  'projet-de-sante': 'Projet de santé',
  convention: 'Conventions',
  protocole: 'Protocoles',
  'compte-rendu': 'Comptes rendus',
  rapport: 'Rapports',
  modele: 'Modèles et affiches',
  autre: 'Autres documents',
};

export const LECTEURS = ['membres', 'public', 'groupe', 'bureau'] as const;
export type Lecteurs = (typeof LECTEURS)[number];

/** Texts that are written from a model. */
export const MODELES = ['statuts', 'reglement-interieur'] as const;
export type Modele = (typeof MODELES)[number];

/** A document of the library, with its version in force; null: a draft only. */
export type Document = {
  readonly id: string;
  readonly rayon: Rayon;
  readonly titre: string;
  readonly lecteurs: Lecteurs;
  readonly groupeId: string | null;
  readonly conventionId: string | null;
  readonly modele: Modele | null;
  readonly archiveLe: Date | null;
  readonly versions: number;
  readonly courante: Version | null;
};

/** One file of a document. Nothing is written over it: another version follows. */
export type Version = {
  readonly id: string;
  readonly rang: number;
  readonly nom: string;
  readonly type: string;
  readonly octets: number;
  readonly empreinte: string;
  readonly note: string | null;
  readonly deposeeLe: Date;
  readonly deposeeParNom: string;
  /** The decision that adopted it: "2026-004, Assemblée générale". */
  readonly decision: string | null;
  readonly adopteeLe: DateCivile | null;
};

/** A text written from a model is kept as such: it is compared, and printed on demand. */
export const TYPE_DE_TEXTE = 'text/plain';

/** A working group, and what whoever looks is of it. */
export type Espace = {
  readonly id: string;
  readonly nom: string;
  readonly membre: boolean;
  readonly mene: boolean;
};
