/**
 * Missions of the ACI contract (annexe 1 of the accord conventionnel interprofessionnel), and the life of the CPTS itself, with
 * the codes that entries of the ledger carry.
 */
export const MISSIONS = {
  'acces-aux-soins': 'Accès aux soins',
  parcours: 'Parcours pluriprofessionnels',
  prevention: 'Prévention',
  crise: 'Crise sanitaire grave',
  qualite: 'Qualité et pertinence des soins',
  accompagnement: 'Accompagnement des professionnels',
  'vie-associative': 'Vie de la CPTS',
} as const;

export type Mission = keyof typeof MISSIONS;

export const CODES_DE_MISSIONS = [
  'acces-aux-soins',
  'parcours',
  'prevention',
  'crise',
  'qualite',
  'accompagnement',
  'vie-associative',
] as const satisfies readonly Mission[];

/** The mission in words; the code itself when it is unknown. */
export function direMission(code: string): string {
  const connue = CODES_DE_MISSIONS.find((mission) => mission === code);
  return connue ? MISSIONS[connue] : code;
}
