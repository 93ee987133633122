import { z } from 'zod';
import { refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zEntier, zFacultatif, zTexte, zUuid } from '#kernel/zod.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { insertRetenue, retirerRetenue } from '../data/cpts.repository.ts';

export type RefusPopulation = { readonly motif: 'fin-avant-debut' };

/** Says how many people needs are counted on from a day, and why. The size of the CPTS does not move. */
export const retenirPopulation = defineUseCase({
  nom: 'territoire.retenir-population',
  saisie: z.strictObject({
    population: zEntier({ min: 1, max: 10_000_000 }),
    raison: zTexte(300),
    du: zDateCivile,
    au: zFacultatif(zDateCivile),
  }),
  droit: 'territoire.regler',
  executer: async (ctx, { population, raison, du, au }) => {
    if (au !== undefined && au < du) return refuse<RefusPopulation>({ motif: 'fin-avant-debut' });
    const id = ctx.ids();
    await insertRetenue(ctx.tx, ctx.cpts, {
      id,
      population,
      raison,
      du,
      au: au ?? null,
      saisieLe: ctx.maintenant,
      saisiePar: ctx.acteur.nom,
    });
    return reussi(
      effets(
        { id },
        {
          trace: {
            action: 'territoire.population-retenue',
            objet: id,
            detail: { population, du, raison },
          },
        },
      ),
    );
  },
});

/** Withdraws a population that was typed by mistake. */
export const retirerPopulation = defineUseCase({
  nom: 'territoire.retirer-population',
  saisie: z.strictObject({ id: zUuid }),
  droit: 'territoire.regler',
  executer: async (ctx, { id }) => {
    const retiree = await retirerRetenue(ctx.tx, ctx.cpts, { id, le: ctx.maintenant });
    if (!retiree) return refuse({ motif: 'population-absente' });
    return reussi(
      effets({ id }, { trace: { action: 'territoire.population-retiree', objet: id } }),
    );
  },
});
