import { POSTES, type Poste } from '#kernel/poste-du-contrat.ts';

/** What money is for: running costs, or a mission of the ACI contract. */
export {
  LIBELLES_DES_POSTES as DIRE_MISSION,
  POSTES as MISSIONS,
  type Poste as Mission,
} from '#kernel/poste-du-contrat.ts';

/** Money of a mission that is certain, and money that its indicators earn: followed apart. */
export const PARTS = ['fixe', 'variable'] as const;
export type Part = (typeof PARTS)[number];

export const DIRE_PART: Readonly<Record<Part, string>> = {
  fixe: 'Part fixe',
  variable: 'Part variable',
};

/** Codes of the ledger that are not those of the contract. */
const DU_JOURNAL: Readonly<Record<string, Poste>> = {
  parcours: 'parcours-pluriprofessionnels',
  crise: 'crise-sanitaire-grave',
  qualite: 'qualite-pertinence',
  accompagnement: 'accompagnement-professionnels',
  'vie-associative': 'fonctionnement',
};

/** The mission of a ledger entry; null when it is none of the budget. */
export function missionDuJournal(code: string): Poste | null {
  return DU_JOURNAL[code] ?? POSTES.find((mission) => mission === code) ?? null;
}
