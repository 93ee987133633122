import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { forgetEnvois } from '../data/envois.repository.ts';

const UN_JOUR_MS = 86_400_000;

/** A list that nobody imported within a day is forgotten; so is what is left of an import that stopped. */
export const oublierEnvois = defineUseCase({
  nom: 'mt.oublier-envois',
  saisie: z.strictObject({}),
  droit: 'mt.liste.ecrire',
  executer: async ({ tx, cpts, maintenant }) => {
    const oublies = await forgetEnvois(tx, cpts, new Date(maintenant.getTime() - UN_JOUR_MS));
    const trace = { action: 'mt.envoi-oublie', detail: { envois: oublies } };
    return reussi(effets({ oublies }, oublies > 0 ? { trace } : {}));
  },
});
