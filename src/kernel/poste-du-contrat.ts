/** Missions of the ACI contract, in the order of the contract; `fonctionnement` is the envelope that none of them is. */
export const MISSIONS = [
  'acces-aux-soins',
  'parcours-pluriprofessionnels',
  'prevention',
  'crise-sanitaire-grave',
  'qualite-pertinence',
  'accompagnement-professionnels',
] as const;
export type Mission = (typeof MISSIONS)[number];

export const POSTES = ['fonctionnement', ...MISSIONS] as const;
export type Poste = (typeof POSTES)[number];

export const LIBELLES_DES_POSTES: Readonly<Record<Poste, string>> = {
  fonctionnement: 'Fonctionnement',
  'acces-aux-soins': 'Accès aux soins',
  'parcours-pluriprofessionnels': 'Parcours pluriprofessionnels',
  prevention: 'Prévention',
  'crise-sanitaire-grave': 'Crise sanitaire grave',
  'qualite-pertinence': 'Qualité et pertinence',
  'accompagnement-professionnels': 'Accompagnement des professionnels',
};
