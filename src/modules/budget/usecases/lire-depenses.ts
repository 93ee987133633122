import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { budgetsDeLAnnee, lignesDesBudgets } from '../data/budgets.query.ts';
import {
  type Ajustement,
  ajustementsDe,
  depenseParId,
  depensesDeLAnnee,
  fournisseursDeLaCpts,
  repartitionsDeLAnnee,
} from '../data/depenses.query.ts';
import { planDeLaCpts, type ReglagesDuBudget, reglagesDuBudget } from '../data/reglages.query.ts';
import { encaissementsDeLaCpts, subventionsDeLaCpts } from '../data/subventions.query.ts';
import {
  type DoubleFinancement,
  depensesFinanceesDeuxFois,
  type Repartition,
} from '../domain/alerte.ts';
import type { Tiers } from '../domain/ecriture.ts';
import type { Imputation } from '../domain/ligne.ts';
import type { Compte } from '../domain/plan.ts';
import { estCharge } from '../domain/plan.ts';
import type { RefusDeBudget } from '../domain/refus.ts';
import type { Encaissement, Subvention } from '../domain/subvention.ts';
import type { DepenseSuivie } from '../domain/suivi.ts';
import { budgetEnVigueur } from './comptes-de-l-annee.ts';
import { zAnnee } from './saisies.ts';

const droit = 'budget.compte.lire';

export type DepensesVues = {
  readonly depenses: readonly DepenseSuivie[];
  readonly fournisseurs: readonly Tiers[];
  readonly plan: readonly Compte[];
  /** Purposes of the budget that holds: what a commitment is usually for. */
  readonly imputations: readonly Imputation[];
  readonly reglages: ReglagesDuBudget;
};

export const lireDepenses = defineUseCase({
  nom: 'budget.lire-depenses',
  saisie: z.strictObject({ annee: zAnnee }),
  droit,
  executer: async ({ tx, cpts }, { annee }): Promise<Result<Effets<DepensesVues>, never>> => {
    const budget = budgetEnVigueur(await budgetsDeLAnnee(tx, cpts, annee));
    const [depenses, fournisseurs, plan, lignes, reglages] = await Promise.all([
      depensesDeLAnnee(tx, cpts, annee),
      fournisseursDeLaCpts(tx, cpts),
      planDeLaCpts(tx, cpts),
      lignesDesBudgets(tx, cpts, budget ? [budget.id] : []),
      reglagesDuBudget(tx, cpts),
    ]);
    const imputations = lignes.filter((l) => estCharge(l.compte));
    return reussi(effets({ depenses, fournisseurs, plan, imputations, reglages }));
  },
});

export type DepenseVue = DepenseSuivie & {
  readonly ajustements: readonly Ajustement[];
  readonly repartitions: readonly Repartition[];
  readonly alertes: readonly DoubleFinancement[];
  readonly plan: readonly Compte[];
};

export const lireDepense = defineUseCase({
  nom: 'budget.lire-depense',
  saisie: z.strictObject({ engagement: zIdentifiant<'EngagementId'>() }),
  droit,
  executer: async (
    { tx, cpts },
    { engagement: id },
  ): Promise<Result<Effets<DepenseVue>, RefusDeBudget>> => {
    const depense = await depenseParId(tx, cpts, id);
    if (!depense) return refuse({ motif: 'engagement-inconnu' });
    const [ajustements, toutes, plan] = await Promise.all([
      ajustementsDe(tx, cpts, id),
      repartitionsDeLAnnee(tx, cpts, depense.engagement.annee),
      planDeLaCpts(tx, cpts),
    ]);
    const repartitions = toutes.filter((r) => r.engagement === id);
    const alertes = depensesFinanceesDeuxFois([depense], repartitions);
    return reussi(effets({ ...depense, ajustements, repartitions, alertes, plan }));
  },
});

/** Grants and what came in of each. */
export const lireSubventions = defineUseCase({
  nom: 'budget.lire-subventions',
  saisie: z.strictObject({}),
  droit,
  executer: async ({
    tx,
    cpts,
  }): Promise<
    Result<
      Effets<{
        readonly subventions: readonly Subvention[];
        readonly encaissements: readonly Encaissement[];
      }>,
      never
    >
  > => {
    const [subventions, encaissements] = await Promise.all([
      subventionsDeLaCpts(tx, cpts),
      encaissementsDeLaCpts(tx, cpts),
    ]);
    return reussi(effets({ subventions, encaissements }));
  },
});

/** What an expense is called, for whoever keeps its papers; null when it does not exist in this CPTS. */
export async function titreDeDepense(
  { tx, cpts }: Pick<Ctx, 'tx' | 'cpts'>,
  id: string,
): Promise<string | null> {
  const depense = await depenseParId(tx, cpts, id);
  return depense && `${depense.engagement.objet}, ${depense.engagement.fournisseur.nom}`;
}
