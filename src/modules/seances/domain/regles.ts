import type { Seuil } from './fraction.ts';
import type { CompteEnPlus, RegleDeMajorite } from './majorite.ts';

/** What is counted for a quorum: every member, those who vote, or the voters of each college apart. */
export const ASSIETTES_DE_QUORUM = ['voix', 'membres', 'colleges'] as const;
export type RegleDeQuorum =
  | { readonly assiette: 'aucun' }
  | { readonly assiette: (typeof ASSIETTES_DE_QUORUM)[number]; readonly seuil: Seuil };

export const VOIX = ['deliberative', 'consultative'] as const;
export type Voix = (typeof VOIX)[number];

export const PORTEES = ['instance', 'college'] as const;

export const GENRES_DE_DECISION = [
  'ordinaire',
  'comptes-et-budget',
  'adhesion-ou-exclusion',
  'reglement-interieur',
  'statuts',
  'dissolution',
] as const;
export type GenreDeDecision = (typeof GENRES_DE_DECISION)[number];

export const DIRE_GENRE_DE_DECISION: Readonly<Record<GenreDeDecision, string>> = {
  ordinaire: 'Décision ordinaire',
  'comptes-et-budget': 'Rapport, comptes et budget',
  'adhesion-ou-exclusion': 'Adhésion ou exclusion',
  'reglement-interieur': 'Règlement intérieur',
  statuts: 'Modification des statuts',
  dissolution: 'Dissolution',
};

/**
 * What the statutes say of one body. Null is what nobody has said yet: the page says that it is to be filled from the
 * statutes, and what depends on it is not computed.
 */
export type Regles = {
  readonly convocateurs: string | null;
  readonly preavisJours: number | null;
  readonly secondePreavisJours: number | null;
  readonly secondeDelaiJours: number | null;
  readonly quorum: RegleDeQuorum | null;
  readonly secondeQuorum: RegleDeQuorum | null;
  /** Whether those who gave a proxy count for the quorum. */
  readonly representes: boolean | null;
  readonly pouvoirsMax: number | null;
  readonly pouvoirsPortee: (typeof PORTEES)[number] | null;
  readonly sansCollege: Voix | null;
  readonly abstentions: CompteEnPlus | null;
  readonly blancs: CompteEnPlus | null;
  readonly majorites: Readonly<Partial<Record<GenreDeDecision, RegleDeMajorite>>>;
};

export const REGLES_VIDES: Regles = {
  convocateurs: null,
  preavisJours: null,
  secondePreavisJours: null,
  secondeDelaiJours: null,
  quorum: null,
  secondeQuorum: null,
  representes: null,
  pouvoirsMax: null,
  pouvoirsPortee: null,
  sansCollege: null,
  abstentions: null,
  blancs: null,
  majorites: {},
};

/** How many of the things the statutes say were filled, of how many. */
export function compterRegles(r: Regles): { readonly dites: number; readonly sur: number } {
  const { majorites, ...autres } = r;
  const valeurs = [
    ...Object.values(autres),
    ...GENRES_DE_DECISION.map((g) => majorites[g] ?? null),
  ];
  return { dites: valeurs.filter((valeur) => valeur !== null).length, sur: valeurs.length };
}
