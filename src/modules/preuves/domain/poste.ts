/** Posts of the contract, as `financement` orders them: running costs, then the missions. One chapter of the report each. */
export const MISSIONS_DU_RAPPORT = [
  'fonctionnement',
  'acces-aux-soins',
  'parcours-pluriprofessionnels',
  'prevention',
  'crise-sanitaire-grave',
  'qualite-pertinence',
  'accompagnement-professionnels',
] as const;
export type PosteDuRapport = (typeof MISSIONS_DU_RAPPORT)[number];

/** As `financement` calls them: pages of this module know their own domain. */
export const LIBELLES_DU_RAPPORT: Readonly<Record<PosteDuRapport, string>> = {
  fonctionnement: 'Fonctionnement',
  'acces-aux-soins': 'Accès aux soins',
  'parcours-pluriprofessionnels': 'Parcours pluriprofessionnels',
  prevention: 'Prévention',
  'crise-sanitaire-grave': 'Crise sanitaire grave',
  'qualite-pertinence': 'Qualité et pertinence',
  'accompagnement-professionnels': 'Accompagnement des professionnels',
};

/** What the coordination writes of a post. */
export type TexteDePoste = {
  readonly poste: PosteDuRapport;
  readonly fait: string;
  readonly manque: string;
  readonly demande: string;
};

export const RUBRIQUES_DU_TEXTE = [
  { cle: 'fait', titre: 'Ce qui a été fait' },
  { cle: 'manque', titre: 'Ce qui a manqué' },
  { cle: 'demande', titre: 'Ce que nous demandons' },
] as const;
