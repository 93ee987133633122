import type { Mission, Poste } from '#kernel/poste-du-contrat.ts';

export {
  LIBELLES_DES_POSTES,
  MISSIONS,
  type Mission,
  POSTES,
  type Poste,
} from '#kernel/poste-du-contrat.ts';

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
