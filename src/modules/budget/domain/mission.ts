/** What money is for: the posts of the ACI contract, with its codes. */
export const MISSIONS = [
  'fonctionnement',
  'acces-aux-soins',
  'parcours-pluriprofessionnels',
  'prevention',
  'crise-sanitaire-grave',
  'qualite-pertinence',
  'accompagnement-professionnels',
] as const;
export type Mission = (typeof MISSIONS)[number];

export const DIRE_MISSION: Readonly<Record<Mission, string>> = {
  fonctionnement: 'Fonctionnement',
  'acces-aux-soins': 'Accès aux soins',
  'parcours-pluriprofessionnels': 'Parcours pluriprofessionnels',
  prevention: 'Prévention',
  'crise-sanitaire-grave': 'Crise sanitaire grave',
  'qualite-pertinence': 'Qualité et pertinence',
  'accompagnement-professionnels': 'Accompagnement des professionnels',
};

/** Money of a mission that is certain, and money that its indicators earn: followed apart. */
export const PARTS = ['fixe', 'variable'] as const;
export type Part = (typeof PARTS)[number];

export const DIRE_PART: Readonly<Record<Part, string>> = {
  fixe: 'Part fixe',
  variable: 'Part variable',
};

/** Codes of the ledger that are not those of the contract. */
const DU_JOURNAL: Readonly<Record<string, Mission>> = {
  parcours: 'parcours-pluriprofessionnels',
  crise: 'crise-sanitaire-grave',
  qualite: 'qualite-pertinence',
  accompagnement: 'accompagnement-professionnels',
  'vie-associative': 'fonctionnement',
};

/** The mission of a ledger entry; null when it is none of the budget. */
export function missionDuJournal(code: string): Mission | null {
  return DU_JOURNAL[code] ?? MISSIONS.find((mission) => mission === code) ?? null;
}
