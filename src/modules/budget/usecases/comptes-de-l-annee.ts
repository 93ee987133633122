import type { Centimes } from '#kernel/centimes.ts';
import type { Ctx } from '#platform/use-case.ts';
import { budgetsDeLAnnee, lignesDesBudgets } from '../data/budgets.query.ts';
import { exercicesDeLaCpts, soldesDAnnees } from '../data/ecritures.query.ts';
import { planDeLaCpts } from '../data/reglages.query.ts';
import {
  type ComptesAnnuels,
  comptesAnnuels,
  type SoldeDAnnee,
} from '../domain/comptes-annuels.ts';
import { type EtatsImprimes, etatsImprimes } from '../domain/etats-imprimes.ts';
import type { Budget } from '../domain/ligne.ts';
import { PERSONNEL_BENEVOLE } from '../domain/plan.ts';
import { lireBenevolat } from './lire-benevolat.ts';

/** The budget that holds for a year: the last one voted, otherwise the draft. */
export const budgetEnVigueur = (versions: readonly Budget[]): Budget | null =>
  versions.filter(({ voteLe }) => voteLe !== null).at(-1) ?? versions.at(-1) ?? null;

/** Statements of a year, as figures and as a document that `writeStatement` of platform/documents prints, always the same. */
export async function comptesDeLAnnee(
  ctx: Pick<Ctx, 'tx'> & { readonly nomDeCpts: string },
  cpts: string,
  annee: number,
): Promise<{ readonly comptes: ComptesAnnuels; readonly document: EtatsImprimes }> {
  const { tx, nomDeCpts } = ctx;
  const budget = budgetEnVigueur(await budgetsDeLAnnee(tx, cpts, annee));
  const [soldes, lignes, plan, benevolat, exercices] = await Promise.all([
    soldesDAnnees(tx, cpts, annee),
    lignesDesBudgets(tx, cpts, budget ? [budget.id] : []),
    planDeLaCpts(tx, cpts),
    lireBenevolat({ tx, cpts }, annee),
    exercicesDeLaCpts(tx, cpts),
  ]);
  const clos = exercices.some((e) => e.annee === annee && e.clos);
  const valorise = clos ? { ...benevolat, valeur: valeurEcrite(soldes, annee) } : benevolat;
  const comptes = comptesAnnuels({ annee, soldes, lignes, plan, benevolat: valorise, clos });
  return { comptes, document: etatsImprimes(comptes, { nomDeCpts, budget }) };
}

/** Of a closed year, what its entry says: time approved since changes nothing of it. */
function valeurEcrite(soldes: readonly SoldeDAnnee[], annee: number): Centimes | null {
  return soldes.find((s) => s.annee === annee && s.compte === PERSONNEL_BENEVOLE)?.solde ?? null;
}
