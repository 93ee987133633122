import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { purgeComptes } from '../data/entretien.repository.ts';

/** Forgets what no longer serves: sessions that ended, steps and challenges, attempts of two days ago, old browsers. */
export const entretenirComptes = defineUseCase({
  nom: 'comptes.entretenir',
  saisie: z.strictObject({}),
  droit: 'comptes.entretenir',
  executer: async ({ tx, maintenant }) => {
    await purgeComptes(tx, maintenant);
    return reussi(effets(null));
  },
});
