import { z } from 'zod';
import { ajouterJours, type DateCivile, dateCivileDeParts } from '#kernel/date-civile.ts';
import { moisDe } from '#kernel/periode.ts';
import { type Result, reussi } from '#kernel/result.ts';
import { zDateCivile, zEntier } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { contratsDeLaCpts, coutsDesContrats } from '../data/contrats.query.ts';
import { semainesEntre } from '../data/semaines.query.ts';
import { type CoutsDeLAnnee, coutsDeLAnnee } from '../domain/cout.ts';
import { type LigneDePaie, lignesDePaie } from '../domain/paie.ts';
import { aujourdhuiDe } from './saisies.ts';

/** What the team costs, mission by mission, over the months of a year that are over. */
export const lireCouts = defineUseCase({
  nom: 'salaries.lire-couts',
  saisie: z.strictObject({ annee: zEntier({ min: 2000, max: 2100 }) }),
  droit: 'salaries.cout.voir',
  executer: async (ctx, { annee }): Promise<Result<Effets<CoutsDeLAnnee>, never>> => {
    const trace = { action: 'salaries.couts-lus', detail: { annee } };
    return reussi(effets(await calculerCouts(ctx, annee), { trace }));
  },
});

async function calculerCouts(ctx: Ctx, annee: number): Promise<CoutsDeLAnnee> {
  const { tx, cpts } = ctx;
  const premier = dateCivileDeParts(annee, 1, 1);
  const contrats = await contratsDeLaCpts(tx, cpts);
  const couts = await coutsDesContrats(
    tx,
    cpts,
    contrats.map(({ id }) => id),
  );
  const semaines = await semainesEntre(tx, cpts, {
    du: ajouterJours(premier, -6),
    au: dateCivileDeParts(annee, 12, 31),
  });
  return coutsDeLAnnee({ contrats, couts, semaines }, { premier, aujourdhui: aujourdhuiDe(ctx) });
}

/** For the budget: null for whoever may not know what the team costs, as one employee's cost would show through. */
export async function coutsPourLeBudget(ctx: Ctx, annee: number): Promise<CoutsDeLAnnee | null> {
  if (!ctx.acteur.droits.has('salaries.cout.voir')) return null;
  const couts = await calculerCouts(ctx, annee);
  return couts.mois.length === 0 ? null : couts;
}

/** Hours and leave of a month, person by person, for whoever makes the payslips. */
export const exporterPaie = defineUseCase({
  nom: 'salaries.exporter-paie',
  saisie: z.strictObject({ mois: zDateCivile }),
  droit: 'salaries.equipe.lire',
  executer: async (ctx, { mois: jour }): Promise<Result<Effets<readonly LigneDePaie[]>, never>> => {
    const { tx, cpts } = ctx;
    const mois = moisDe(jour);
    const trace = { action: 'salaries.paie-exportee', detail: { mois: mois.du } };
    return reussi(effets(await paieDuMois({ tx, cpts }, mois), { trace }));
  },
});

async function paieDuMois(
  { tx, cpts }: Pick<Ctx, 'tx' | 'cpts'>,
  mois: { readonly du: DateCivile; readonly au: DateCivile },
) {
  const contrats = await contratsDeLaCpts(tx, cpts);
  const semaines = await semainesEntre(tx, cpts, { du: ajouterJours(mois.du, -6), au: mois.au });
  return lignesDePaie({ contrats, semaines }, mois);
}
