import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { exercicesDeLaCpts } from '../data/ecritures.query.ts';
import { lockComptes } from '../data/ecritures.repository.ts';
import { insertFinancement } from '../data/financements.repository.ts';
import type { RefusDeBudget } from '../domain/refus.ts';
import { auteurDe, zAnnee, zFinanceur, zMission, zPart } from './saisies.ts';

/**
 * Says by which funder and which part compensation of a mission is paid in a year; both empty, it is taken back. The
 * follow-up of the year reads it; a closed year is followed as it was.
 */
export const financerLesIndemnites = defineUseCase({
  nom: 'budget.financer-indemnites',
  saisie: z
    .strictObject({
      annee: zAnnee,
      mission: zMission,
      financeur: zFacultatif(zFinanceur).transform((dit) => dit ?? null),
      part: zFacultatif(zPart).transform((dit) => dit ?? null),
    })
    .refine(({ financeur, part }) => (financeur === null) === (part === null), {
      path: ['part'],
      error: 'Dites le financeur et la part, ou laissez les deux vides.',
    }),
  droit: 'budget.compte.tenir',
  executer: async (ctx, financement): Promise<Result<Effets<object>, RefusDeBudget>> => {
    const { tx, cpts } = ctx;
    await lockComptes(tx, cpts);
    const exercices = await exercicesDeLaCpts(tx, cpts);
    if (exercices.some((e) => e.annee === financement.annee && e.clos))
      return refuse({ motif: 'budget-clos' });
    const id = ctx.ids();
    await insertFinancement(tx, cpts, {
      financement: { ...financement, id },
      auteur: auteurDe(ctx),
    });
    return reussi(effets({}, { trace: { action: 'budget.indemnites-financees', objet: id } }));
  },
});
