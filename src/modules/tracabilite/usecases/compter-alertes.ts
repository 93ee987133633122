import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { alertesAVoir } from '../data/alertes.query.ts';

/** How many alerts nobody has answered yet: what the page of the day shows to whoever may answer. */
export const compterAlertes = defineUseCase({
  nom: 'tracabilite.compter-alertes',
  saisie: z.strictObject({}),
  droit: 'tracabilite.alerte.traiter',
  executer: async ({ tx, cpts }) => reussi(effets({ aVoir: await alertesAVoir(tx, cpts) })),
});
