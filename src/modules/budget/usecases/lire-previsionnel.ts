import { z } from 'zod';
import { type Result, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { budgetsDeLAnnee, lignesDesBudgets } from '../data/budgets.query.ts';
import { planDeLaCpts } from '../data/reglages.query.ts';
import { type Budget, type Changement, changements, type LigneDeBudget } from '../domain/ligne.ts';
import type { Compte } from '../domain/plan.ts';
import { zAnnee } from './saisies.ts';

export type VersionVue = Budget & {
  readonly lignes: readonly LigneDeBudget[];
  /** What it changes of the version before; empty for the first one. */
  readonly changements: readonly Changement[];
};

/** Versions of the budget of a year, the last one first. */
export const lirePrevisionnel = defineUseCase({
  nom: 'budget.lire-previsionnel',
  saisie: z.strictObject({ annee: zAnnee }),
  droit: 'budget.compte.lire',
  executer: async (
    { tx, cpts },
    { annee },
  ): Promise<
    Result<
      Effets<{ readonly versions: readonly VersionVue[]; readonly plan: readonly Compte[] }>,
      never
    >
  > => {
    const budgets = await budgetsDeLAnnee(tx, cpts, annee);
    const toutes = await lignesDesBudgets(
      tx,
      cpts,
      budgets.map(({ id }) => id),
    );
    const de = (id: string | undefined) => toutes.filter((l) => l.budget === id);
    const versions = budgets.map((budget, i) => ({
      ...budget,
      lignes: de(budget.id),
      changements: i === 0 ? [] : changements(de(budgets[i - 1]?.id), de(budget.id)),
    }));
    return reussi(effets({ versions: versions.toReversed(), plan: await planDeLaCpts(tx, cpts) }));
  },
});
