import { writeCsv } from '#platform/documents/csv.ts';
import { writeXlsx } from '#platform/documents/xlsx.ts';
import { type Ecriture, JOURNAUX } from '../domain/ecriture.ts';
import { direFinanceur } from '../domain/financeur.ts';
import { type Compte, compteDuPlan } from '../domain/plan.ts';
import { COLONNES_DU_BUDGET, type LigneLue, ligneDeTableau } from '../domain/tableau-de-budget.ts';

/** The lines of a budget, to be completed and sent back. */
export const classeurDuBudget = async (
  annee: number,
  lignes: readonly LigneLue[],
  plan: readonly Compte[],
) =>
  await writeXlsx(`Budget ${annee}`, [
    [...COLONNES_DU_BUDGET],
    ...lignes.map((ligne) => [...ligneDeTableau(ligne, plan)]),
  ]);

const ENTETE = [
  'Numéro',
  'Date',
  'Journal',
  'Libellé',
  'Pièce',
  'Compte',
  'Nom du compte',
  'Tiers',
  'Débit',
  'Crédit',
  'Mission',
  'Part',
  'Financeur',
  'Action',
];

/** Every movement of a year, for a spreadsheet. */
export function csvDesEcritures(ecritures: readonly Ecriture[], plan: readonly Compte[]): string {
  const lignes = ecritures.flatMap((e) =>
    e.mouvements.map((m) => [
      e.numero,
      e.le,
      JOURNAUX[e.journal],
      e.libelle,
      e.piece,
      m.compte,
      compteDuPlan(plan, m.compte)?.libelle ?? '',
      m.tiers?.nom ?? '',
      m.debit / 100,
      m.credit / 100,
      m.mission ?? '',
      m.part ?? '',
      m.financeur === null ? '' : direFinanceur(m.financeur),
      m.action ?? '',
    ]),
  );
  return writeCsv([ENTETE, ...lignes]);
}
