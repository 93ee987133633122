import { z } from 'zod';
import { joursEntre } from '#kernel/date-civile.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zTexte, zUuid } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { deleteVacances, insertVacances } from '../data/vacances.repository.ts';

/** Overseas summers last about sixty days; past this, somebody mistyped a year and would close as many slots. */
const JOURS_DE_VACANCES_MAX = 100;

/** Adds school holidays to a zone, as the calendar of the ministry gives them; both days included. */
export const ajouterVacances = defineUseCase({
  nom: 'snp.ajouter-vacances',
  saisie: z
    .strictObject({ zone: zTexte(20), nom: zTexte(80), du: zDateCivile, au: zDateCivile })
    .refine(({ du, au }) => du <= au, {
      path: ['au'],
      error: 'La fin vient avant le début : corrigez l’une des deux dates.',
    })
    .refine(({ du, au }) => joursEntre(du, au) < JOURS_DE_VACANCES_MAX, {
      path: ['au'],
      error: `Des vacances durent moins de ${JOURS_DE_VACANCES_MAX} jours : vérifiez les deux dates.`,
    }),
  droit: 'snp.mission.regler',
  executer: async (ctx, vacances): Promise<Result<Effets<{ readonly id: string }>, never>> => {
    const id = ctx.ids();
    await insertVacances(ctx.tx, ctx.cpts, { ...vacances, id });
    return reussi(effets({ id }));
  },
});

/** Removes them. Slots already made, or not made, stay as they are. */
export const retirerVacances = defineUseCase({
  nom: 'snp.retirer-vacances',
  saisie: z.strictObject({ vacances: zUuid }),
  droit: 'snp.mission.regler',
  executer: async (
    ctx,
    { vacances: id },
  ): Promise<Result<Effets<{ readonly id: string }>, { readonly motif: 'vacances-inconnues' }>> => {
    if (!(await deleteVacances(ctx.tx, ctx.cpts, id)))
      return refuse({ motif: 'vacances-inconnues' });
    return reussi(effets({ id }));
  },
});
