import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { masquer, masquerDont } from '#kernel/masque.ts';
import { dehors, derniersTrimestresClos, trimestreCommunique } from '#kernel/periode-de-tableau.ts';
import { reussi } from '#kernel/result.ts';
import { zDateCivile } from '#kernel/zod.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { voirDuDehors, voirSansSolutionDuDehors } from '../domain/tableau-vu.ts';
import { evolutionDe, sansSolutionDe, tableauDe } from './lire-tableau.ts';

const TRIMESTRES_DE_COURBE = 5;

/** The board that institutions read: the closed quarter of a day, masked (docs/adr/0027). */
export const lireTableauCommunique = defineUseCase({
  nom: 'snp.lire-tableau-communique',
  saisie: z.strictObject({
    /** Any day of the quarter; one that is not closed yet leads to the last that is. */
    le: zDateCivile.optional(),
    /** For a file, which leaves a trace. */
    exporte: z.boolean().default(false),
  }),
  droit: 'snp.tableau.lire',
  executer: async (ctx, { le, exporte }) => {
    const aujourdhui = dateCivileDe(ctx.maintenant, ctx.fuseau);
    const periode = trimestreCommunique(le ?? aujourdhui, aujourdhui);
    const { du, au } = periode;
    const points = await evolutionDe(ctx, derniersTrimestresClos(aujourdhui, TRIMESTRES_DE_COURBE));
    const trace = { action: 'snp.tableau-exporte', detail: { du, au } };
    return reussi(
      effets(
        {
          periode,
          dehors: dehors(aujourdhui),
          tableau: voirDuDehors(await tableauDe(ctx, { du, au })),
          sansSolution: voirSansSolutionDuDehors(await sansSolutionDe(ctx, { du, au })),
          points: points.map(({ du: debut, recues, repondues24h }) => ({
            du: debut,
            recues: masquer(recues),
            repondues24h: masquerDont(repondues24h, recues),
          })),
        },
        exporte ? { trace } : {},
      ),
    );
  },
});
