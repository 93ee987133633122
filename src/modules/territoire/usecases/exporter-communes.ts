import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { communesDeLaCpts } from '../data/couvertures.query.ts';

/** The communes of the CPTS, for a file. */
export const exporterCommunes = defineUseCase({
  nom: 'territoire.exporter-communes',
  saisie: z.strictObject({}),
  droit: 'territoire.lire',
  executer: async ({ tx, cpts }) => {
    const communes = await communesDeLaCpts(tx, cpts);
    return reussi(effets({ communes }, { trace: { action: 'territoire.communes-exportees' } }));
  },
});
