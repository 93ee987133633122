import { z } from 'zod';
import { additionner, type Centimes, centimes } from '#kernel/centimes.ts';
import { type Result, reussi } from '#kernel/result.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { budgetsDeLAnnee, lignesDesBudgets } from '../data/budgets.query.ts';
import {
  depensesDeLAnnee,
  depensesDuesDAvant,
  repartitionsDeLAnnee,
} from '../data/depenses.query.ts';
import { exercicesDeLaCpts, soldesDAnnees, soldesParAxe } from '../data/ecritures.query.ts';
import { factureesDeLAnnee, financementsDeLAnnee } from '../data/financements.query.ts';
import { type ReglagesDuBudget, reglagesDuBudget } from '../data/reglages.query.ts';
import { subventionsDeLaCpts } from '../data/subventions.query.ts';
import {
  actionsFinanceesDeuxFois,
  type DoubleFinancement,
  depensesFinanceesDeuxFois,
  indemnitesFinanceesDeuxFois,
} from '../domain/alerte.ts';
import type { Benevolat } from '../domain/benevolat.ts';
import type { SoldeDAnnee } from '../domain/comptes-annuels.ts';
import { resteAPayer } from '../domain/depense.ts';
import type { CoutDeLEquipe } from '../domain/equipe.ts';
import { financementsEnVigueur, financerIndemnites } from '../domain/financement-des-indemnites.ts';
import type { Budget } from '../domain/ligne.ts';
import { BANQUE, rubriqueDe } from '../domain/plan.ts';
import type { Facturee } from '../domain/report.ts';
import type { Subvention } from '../domain/subvention.ts';
import { type LigneDeSuivi, suivre } from '../domain/suivi.ts';
import { budgetEnVigueur } from './comptes-de-l-annee.ts';
import { type FaitsAPasser, lireFaitsAPasser } from './faits-a-passer.ts';
import { lireBenevolat } from './lire-benevolat.ts';
import { lireEquipe } from './lire-equipe.ts';
import { aujourdhuiDe, zAnnee } from './saisies.ts';

export type BudgetVu = {
  readonly budget: Budget | null;
  readonly parMission: readonly LigneDeSuivi[];
  /** `mission part`, money that is certain and money that indicators earn. */
  readonly parPart: readonly LigneDeSuivi[];
  readonly parFinanceur: readonly LigneDeSuivi[];
  readonly parRubrique: readonly LigneDeSuivi[];
  /** Promised in one year, invoiced in a later one. */
  readonly reports: readonly Facturee[];
  readonly alertes: readonly DoubleFinancement[];
  /** What the salaried team costs, by mission; null for whoever may not know. */
  readonly equipe: CoutDeLEquipe | null;
  readonly benevolat: Benevolat;
  /** Null until an entry moves the bank: what it holds is not known. */
  readonly banque: Centimes | null;
  readonly aPasser: FaitsAPasser;
  readonly aConfirmer: number;
  readonly aPayer: readonly {
    readonly engagement: string;
    readonly quoi: string;
    readonly reste: Centimes;
  }[];
  readonly comptesRendus: readonly Subvention[];
  readonly reglages: ReglagesDuBudget;
  readonly clos: boolean;
};

/** The year at a glance: budget, what is promised, spent, received, and what asks for somebody. */
export const lireBudget = defineUseCase({
  nom: 'budget.lire-budget',
  saisie: z.strictObject({ annee: zAnnee }),
  droit: 'budget.compte.lire',
  executer: async (ctx, { annee }): Promise<Result<Effets<BudgetVu>, never>> => {
    const { tx, cpts } = ctx;
    const lu = await lireTout(ctx, annee);
    const { depenses, repartitions, subventions, lignes, facturees, financements } = lu;
    const soldes = financerIndemnites(lu.soldes, financements);
    const matiere = { annee, lignes, depenses, soldes, facturees };
    const toutes = await soldesDAnnees(tx, cpts, annee);
    return reussi(
      effets({
        budget: lu.budget,
        parMission: suivre(matiere, (a) => a.mission),
        parPart: suivre(matiere, (a) => (a.mission && a.part ? `${a.mission} ${a.part}` : null)),
        parFinanceur: suivre(matiere, (a) => a.financeur),
        parRubrique: suivre(matiere, (a) => rubriqueDe(a.compte)),
        reports: facturees.filter((f) => f.anneeEngagee !== f.annee && f.anneeEngagee <= annee),
        alertes: [
          ...indemnitesFinanceesDeuxFois({
            ...{ soldes, financements, depenses, repartitions },
            comptes: [lu.reglages.compteIndemnites, lu.reglages.compteRemunerations],
          }),
          ...depensesFinanceesDeuxFois(depenses, repartitions),
          ...actionsFinanceesDeuxFois(
            lignes,
            subventions.filter((s) => s.accordeeLe.startsWith(String(annee))),
          ),
        ],
        equipe: await lireEquipe(ctx, annee),
        benevolat: await lireBenevolat(ctx, annee),
        banque: soldeDeLaBanque(toutes),
        aPasser: await lireFaitsAPasser(ctx),
        aConfirmer: depenses.filter((d) => d.engagement.etat === 'a-confirmer').length,
        aPayer: aPayer([...(await duesDAvant(ctx, annee)), ...depenses]),
        comptesRendus: subventions.filter((s) => s.compteRenduAvant && !s.compteRenduLe),
        reglages: lu.reglages,
        clos: lu.exercices.some((e) => e.annee === annee && e.clos),
      }),
    );
  },
});

/** An invoice that waits does not end with its year: it is found in the year that goes on. */
async function duesDAvant(ctx: Ctx, annee: number) {
  const enCours = aujourdhuiDe(ctx).startsWith(String(annee));
  return enCours ? await depensesDuesDAvant(ctx.tx, ctx.cpts, annee) : [];
}

async function lireTout({ tx, cpts, fuseau }: Ctx, annee: number) {
  const budget = budgetEnVigueur(await budgetsDeLAnnee(tx, cpts, annee));
  const [
    lignes,
    depenses,
    repartitions,
    subventions,
    soldes,
    reglages,
    exercices,
    facturees,
    dits,
  ] = await Promise.all([
    lignesDesBudgets(tx, cpts, budget ? [budget.id] : []),
    depensesDeLAnnee(tx, cpts, annee),
    repartitionsDeLAnnee(tx, cpts, annee),
    subventionsDeLaCpts(tx, cpts),
    soldesParAxe(tx, cpts, annee),
    reglagesDuBudget(tx, cpts),
    exercicesDeLaCpts(tx, cpts),
    factureesDeLAnnee(tx, cpts, annee),
    financementsDeLAnnee(tx, { cpts, fuseau }, annee),
  ]);
  const financements = financementsEnVigueur(dits);
  const lus = { budget, lignes, depenses, repartitions, subventions, soldes, reglages, exercices };
  return { ...lus, facturees, financements };
}

function soldeDeLaBanque(soldes: readonly SoldeDAnnee[]): Centimes | null {
  const siens = soldes.filter((s) => s.compte.startsWith(BANQUE));
  return siens.length === 0 ? null : additionner(centimes(0), ...siens.map((s) => s.solde));
}

type Depenses = Awaited<ReturnType<typeof depensesDeLAnnee>>;

const aPayer = (depenses: Depenses) =>
  depenses.flatMap(({ engagement, factures, paiements }) =>
    factures
      .filter((f) => f.genre === 'facture' && !f.annulee)
      .map((f) => ({ f, reste: resteAPayer(f, factures, paiements) }))
      .filter(({ reste }) => reste > 0)
      .map(({ f, reste }) => ({
        engagement: engagement.id,
        quoi: `${engagement.fournisseur.nom}, facture ${f.numero}`,
        reste,
      })),
  );
