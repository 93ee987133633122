import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zIdentifiant, zTexte } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { budgetsDeLAnnee, lignesDesBudgets } from '../data/budgets.query.ts';
import {
  changeLigne,
  deleteLignes,
  insertBudget,
  insertLignes,
  lockProjet,
  voteBudget,
} from '../data/budgets.repository.ts';
import { exercicesDeLaCpts } from '../data/ecritures.query.ts';
import { lockComptes } from '../data/ecritures.repository.ts';
import { planDeLaCpts } from '../data/reglages.query.ts';
import { estCharge, estProduit } from '../domain/plan.ts';
import type { RefusDeBudget } from '../domain/refus.ts';
import { lireTableau } from '../domain/tableau-de-budget.ts';
import { aujourdhuiDe, auteurDe, IMPUTATION, zAnnee, zPositif } from './saisies.ts';

const droit = 'budget.compte.tenir';
type Fait<T = object> = Promise<Result<Effets<T>, RefusDeBudget>>;

/** Statements of a closed year hold its budget against what was spent: neither changes any more. */
async function estClos({ tx, cpts }: Ctx, annee: number): Promise<boolean> {
  await lockComptes(tx, cpts);
  return (await exercicesDeLaCpts(tx, cpts)).some((e) => e.annee === annee && e.clos);
}

/** The draft of a year, begun when the year has no budget yet; a voted one is amended on purpose. */
async function projetDe(ctx: Ctx, annee: number): Promise<Result<string, RefusDeBudget>> {
  const { tx, cpts } = ctx;
  if (await estClos(ctx, annee)) return refuse({ motif: 'budget-clos' });
  const projet = await lockProjet(tx, cpts, annee);
  if (projet) return reussi(projet.id);
  if ((await budgetsDeLAnnee(tx, cpts, annee)).length > 0) return refuse({ motif: 'budget-vote' });
  const id = ctx.ids();
  const premier = { id, annee, version: 1, objet: null };
  if (await insertBudget(tx, cpts, { budget: premier, auteur: auteurDe(ctx) })) return reussi(id);
  const autre = await lockProjet(tx, cpts, annee);
  return autre ? reussi(autre.id) : refuse({ motif: 'budget-vote' });
}

/** Writes a line of the draft; with the id of a line, its amount alone. */
export const ecrireLigne = defineUseCase({
  nom: 'budget.ecrire-ligne',
  saisie: z.strictObject({ annee: zAnnee, ...IMPUTATION, montant: zPositif }),
  droit,
  executer: async (ctx, { annee, montant: centimes, ...imputation }): Fait => {
    const { tx, cpts } = ctx;
    const { compte } = imputation;
    if (!(await planDeLaCpts(tx, cpts)).some((p) => p.compte === compte))
      return refuse({ motif: 'compte-inconnu' });
    if (!(estCharge(compte) || estProduit(compte))) return refuse({ motif: 'compte-hors-budget' });
    const projet = await projetDe(ctx, annee);
    if (!projet.ok) return projet;
    const ligne = { id: ctx.ids(), ...imputation, centimes };
    if ((await insertLignes(tx, cpts, { budget: projet.valeur, lignes: [ligne] })) === 0)
      return refuse({ motif: 'ligne-en-double' });
    return reussi(effets({}, { trace: { action: 'budget.ligne-ecrite', objet: ligne.id } }));
  },
});

const zLigne = zIdentifiant<'LigneDeBudgetId'>();

export const changerMontant = defineUseCase({
  nom: 'budget.changer-montant',
  saisie: z.strictObject({ annee: zAnnee, ligne: zLigne, montant: zPositif }),
  droit,
  executer: async (ctx, { annee, ligne: id, montant: centimes }): Fait => {
    const { tx, cpts } = ctx;
    if (await estClos(ctx, annee)) return refuse({ motif: 'budget-clos' });
    const projet = await lockProjet(tx, cpts, annee);
    if (!projet) return refuse({ motif: 'budget-vote' });
    if (!(await changeLigne(tx, cpts, { budget: projet.id, id, centimes })))
      return refuse({ motif: 'ligne-inconnue' });
    return reussi(effets({}, { trace: { action: 'budget.ligne-ecrite', objet: id } }));
  },
});

export const retirerLigne = defineUseCase({
  nom: 'budget.retirer-ligne',
  saisie: z.strictObject({ annee: zAnnee, ligne: zLigne }),
  droit,
  executer: async (ctx, { annee, ligne: id }): Fait => {
    const { tx, cpts } = ctx;
    if (await estClos(ctx, annee)) return refuse({ motif: 'budget-clos' });
    const projet = await lockProjet(tx, cpts, annee);
    if (!projet) return refuse({ motif: 'budget-vote' });
    if ((await deleteLignes(tx, cpts, { budget: projet.id, id })) === 0)
      return refuse({ motif: 'ligne-inconnue' });
    return reussi(effets({}, { trace: { action: 'budget.ligne-retiree', objet: id } }));
  },
});

/** Lines of a workbook in place of those of the draft: all of them, or none and what to correct in each. */
export const importerBudget = defineUseCase({
  nom: 'budget.importer',
  saisie: z.strictObject({
    annee: zAnnee,
    rows: z
      .array(
        z.strictObject({ line: z.number().int(), values: z.array(z.string().max(500)).max(60) }),
      )
      .max(3000, { error: 'Un budget tient en moins de 3 000 lignes : partagez ce fichier.' }),
  }),
  droit,
  executer: async (
    ctx,
    { annee, rows },
  ): Promise<Result<Effets<{ readonly lignes: number }>, RefusDeBudget | FautesDImport>> => {
    const { tx, cpts } = ctx;
    const lu = lireTableau(rows, await planDeLaCpts(tx, cpts));
    if (lu.fautes.length > 0) return refuse({ motif: 'fichier-a-corriger', fautes: lu.fautes });
    if (lu.lignes.length === 0) return refuse({ motif: 'budget-vide' });
    const projet = await projetDe(ctx, annee);
    if (!projet.ok) return projet;
    await deleteLignes(tx, cpts, { budget: projet.valeur, id: null });
    const lignes = lu.lignes.map((ligne) => ({ id: ctx.ids(), ...ligne }));
    await insertLignes(tx, cpts, { budget: projet.valeur, lignes });
    const trace = { action: 'budget.importe', detail: { lignes: lignes.length } };
    return reussi(effets({ lignes: lignes.length }, { trace }));
  },
});

export type FautesDImport = {
  readonly motif: 'fichier-a-corriger';
  readonly fautes: ReturnType<typeof lireTableau>['fautes'];
};

/** Notes that the organ voted the draft: from then on it is the budget, and changes no more. */
export const voterBudget = defineUseCase({
  nom: 'budget.voter',
  saisie: z.strictObject({
    annee: zAnnee,
    voteLe: zDateCivile,
    reference: zTexte(200, 'Écrivez quelle décision l’a voté.'),
  }),
  droit,
  executer: async (ctx, { annee, voteLe: le, reference }): Fait => {
    const { tx, cpts } = ctx;
    if (le > aujourdhuiDe(ctx)) return refuse({ motif: 'jour-a-venir' });
    if (await estClos(ctx, annee)) return refuse({ motif: 'budget-clos' });
    const projet = await lockProjet(tx, cpts, annee);
    if (!projet) return refuse({ motif: 'budget-inconnu' });
    if ((await lignesDesBudgets(tx, cpts, [projet.id])).length === 0)
      return refuse({ motif: 'budget-vide' });
    await voteBudget(tx, cpts, { id: projet.id, le, reference });
    return reussi(effets({}, { trace: { action: 'budget.vote', objet: projet.id } }));
  },
});

/** Opens an amendment: a new version that begins as the one voted, and says what it changes. */
export const modifierBudget = defineUseCase({
  nom: 'budget.modifier',
  saisie: z.strictObject({
    annee: zAnnee,
    objet: zTexte(300, 'Dites ce que cette modification change.'),
  }),
  droit,
  executer: async (ctx, { annee, objet }): Fait => {
    const { tx, cpts } = ctx;
    if (await estClos(ctx, annee)) return refuse({ motif: 'budget-clos' });
    const versions = await budgetsDeLAnnee(tx, cpts, annee);
    const derniere = versions.at(-1);
    if (!derniere) return refuse({ motif: 'budget-inconnu' });
    if (derniere.voteLe === null) return refuse({ motif: 'budget-en-projet' });
    const id = ctx.ids();
    const budget = { id, annee, version: derniere.version + 1, objet };
    if (!(await insertBudget(tx, cpts, { budget, auteur: auteurDe(ctx) })))
      return refuse({ motif: 'budget-en-projet' });
    const anciennes = await lignesDesBudgets(tx, cpts, [derniere.id]);
    const lignes = anciennes.map((ligne) => ({ ...ligne, id: ctx.ids() }));
    await insertLignes(tx, cpts, { budget: id, lignes });
    return reussi(effets({}, { trace: { action: 'budget.modifie', objet: id } }));
  },
});
