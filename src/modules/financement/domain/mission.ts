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

/** The mission whose variable part is due when the ARS recognises a crisis, whatever its indicators (avenant 2, 20 December 2021). */
export const CRISE = 'crise-sanitaire-grave';

/**
 * Amounts of a post in one year. `fixe-mise-a-jour` is that of the crisis plan once written: its first year costs more
 * than its updates.
 */
export const PARTS = ['fixe', 'fixe-mise-a-jour', 'variable'] as const;
export type Part = (typeof PARTS)[number];

/** Parts that a post has: running costs have a fixed one alone, the crisis plan has its update besides. */
export function partsDuPoste(poste: Poste): readonly Part[] {
  if (poste === 'fonctionnement') return ['fixe'];
  return poste === CRISE ? PARTS : ['fixe', 'variable'];
}

/**
 * Months after the signature within which a mission begins at the latest, and is fully deployed (PAPS Hauts-de-France,
 * 30 November 2023); null for those a CPTS takes when it wants.
 */
export const DELAIS_DES_MISSIONS: Readonly<
  Record<Mission, { readonly demarrage: number; readonly deploiement: number } | null>
> = {
  'acces-aux-soins': { demarrage: 6, deploiement: 18 },
  'parcours-pluriprofessionnels': { demarrage: 12, deploiement: 24 },
  prevention: { demarrage: 12, deploiement: 24 },
  'crise-sanitaire-grave': { demarrage: 6, deploiement: 18 },
  'qualite-pertinence': null,
  'accompagnement-professionnels': null,
};
