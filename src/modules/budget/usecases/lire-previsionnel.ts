import { z } from 'zod';
import { type Result, reussi } from '#kernel/result.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
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

type PrevisionnelVu = {
  /** The last one first. */
  readonly versions: readonly VersionVue[];
  readonly plan: readonly Compte[];
};
const saisie = z.strictObject({ annee: zAnnee });
const droit = 'budget.compte.lire';

/** Versions of the budget of a year. */
export const lirePrevisionnel = defineUseCase({
  nom: 'budget.lire-previsionnel',
  saisie,
  droit,
  executer: async (ctx, { annee }): Promise<Result<Effets<PrevisionnelVu>, never>> =>
    reussi(effets(await lireVersions(ctx, annee))),
});

/** The same, downloaded: somebody keeps a copy, which the audit tells. */
export const exporterBudget = defineUseCase({
  nom: 'budget.exporter-budget',
  saisie,
  droit,
  executer: async (ctx, { annee }): Promise<Result<Effets<PrevisionnelVu>, never>> => {
    const trace = { action: 'budget.budget-telecharge', detail: { annee } };
    return reussi(effets(await lireVersions(ctx, annee), { trace }));
  },
});

async function lireVersions({ tx, cpts }: Ctx, annee: number): Promise<PrevisionnelVu> {
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
  return { versions: versions.toReversed(), plan: await planDeLaCpts(tx, cpts) };
}
