import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { ecrituresDeLAnnee, exercicesDeLaCpts } from '../data/ecritures.query.ts';
import { financementsDeLAnnee } from '../data/financements.query.ts';
import {
  planDeLaCpts,
  type ReglagesDuBudget,
  reglagesDuBudget,
  sousComptesDeLaCpts,
} from '../data/reglages.query.ts';
import { finDe } from '../domain/cloture.ts';
import type { ComptesAnnuels } from '../domain/comptes-annuels.ts';
import type { Ecriture } from '../domain/ecriture.ts';
import type { EtatsImprimes } from '../domain/etats-imprimes.ts';
import { ecrireFec, nomDuFec } from '../domain/fec.ts';
import type { FinancementDesIndemnites } from '../domain/financement-des-indemnites.ts';
import type { Compte } from '../domain/plan.ts';
import type { RefusDeBudget } from '../domain/refus.ts';
import { comptesDeLAnnee } from './comptes-de-l-annee.ts';
import { zAnnee } from './saisies.ts';

const droit = 'budget.compte.lire';
const saisie = z.strictObject({ annee: zAnnee });

export type EcrituresVues = {
  readonly ecritures: readonly Ecriture[];
  readonly plan: readonly Compte[];
  readonly exercices: readonly { readonly annee: number; readonly clos: boolean }[];
  readonly siren: string | null;
};

export const lireEcritures = defineUseCase({
  nom: 'budget.lire-ecritures',
  saisie,
  droit,
  executer: async (ctx, { annee }): Promise<Result<Effets<EcrituresVues>, never>> =>
    reussi(effets(await lireTout(ctx, annee))),
});

/** The same, downloaded: somebody keeps a copy, which the audit tells. */
export const exporterEcritures = defineUseCase({
  nom: 'budget.exporter-ecritures',
  saisie,
  droit,
  executer: async (ctx, { annee }): Promise<Result<Effets<EcrituresVues>, never>> => {
    const trace = { action: 'budget.ecritures-telechargees', detail: { annee } };
    return reussi(effets(await lireTout(ctx, annee), { trace }));
  },
});

async function lireTout(ctx: Ctx, annee: number): Promise<EcrituresVues> {
  const { tx, cpts } = ctx;
  const [ecritures, plan, exercices, { siren }] = await Promise.all([
    ecrituresDeLAnnee(tx, ctx, annee),
    planDeLaCpts(tx, cpts),
    exercicesDeLaCpts(tx, cpts),
    reglagesDuBudget(tx, cpts),
  ]);
  return { ecritures, plan, exercices, siren };
}

/** The file of accounting entries of a year, named by the SIREN. */
export const exporterFec = defineUseCase({
  nom: 'budget.exporter-fec',
  saisie,
  droit,
  executer: async (
    ctx,
    { annee },
  ): Promise<Result<Effets<{ readonly nom: string; readonly fec: string }>, RefusDeBudget>> => {
    const { siren } = await reglagesDuBudget(ctx.tx, ctx.cpts);
    if (siren === null) return refuse({ motif: 'siren-a-saisir' });
    const ecritures = await ecrituresDeLAnnee(ctx.tx, ctx, annee);
    if (ecritures.length === 0) return refuse({ motif: 'exercice-vide' });
    const fec = ecrireFec(ecritures, await planDeLaCpts(ctx.tx, ctx.cpts));
    const trace = { action: 'budget.fec-telecharge', detail: { annee } };
    return reussi(effets({ nom: nomDuFec(siren, finDe(annee)), fec }, { trace }));
  },
});

/** Statements of a year, to print. */
export const exporterComptes = defineUseCase({
  nom: 'budget.exporter-comptes',
  saisie,
  droit,
  executer: async (
    { tx, cpts, appel },
    { annee },
  ): Promise<
    Result<
      Effets<{ readonly comptes: ComptesAnnuels; readonly document: EtatsImprimes }>,
      { readonly motif: 'exercice-vide' }
    >
  > => {
    const trace = { action: 'budget.comptes-telecharges', detail: { annee } };
    const nomDeCpts = appel.cpts?.nom ?? '';
    const lus = await comptesDeLAnnee({ tx, nomDeCpts }, cpts, annee);
    const { charges, produits, actif, passif } = lus.comptes;
    return [charges, produits, actif, passif].every((lignes) => lignes.length === 0)
      ? refuse({ motif: 'exercice-vide' })
      : reussi(effets(lus, { trace }));
  },
});

export const lireReglages = defineUseCase({
  nom: 'budget.lire-reglages',
  saisie,
  droit,
  executer: async (
    { tx, cpts, fuseau },
    { annee },
  ): Promise<
    Result<
      Effets<{
        readonly reglages: ReglagesDuBudget;
        readonly plan: readonly Compte[];
        readonly sousComptes: readonly Compte[];
        readonly financements: readonly FinancementDesIndemnites[];
        readonly clos: boolean;
      }>,
      never
    >
  > => {
    const [reglages, plan, sousComptes, financements, exercices] = await Promise.all([
      reglagesDuBudget(tx, cpts),
      planDeLaCpts(tx, cpts),
      sousComptesDeLaCpts(tx, cpts),
      financementsDeLAnnee(tx, { cpts, fuseau }, annee),
      exercicesDeLaCpts(tx, cpts),
    ]);
    const clos = exercices.some((e) => e.annee === annee && e.clos);
    return reussi(effets({ reglages, plan, sousComptes, financements, clos }));
  },
});
