import { z } from 'zod';
import { type Result, reussi } from '#kernel/result.ts';
import { zEntier } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { saveReglages } from '../data/reglages.repository.ts';
import type { Reglages } from '../domain/reglages.ts';

/** How long words are kept, how far series give slots, how long a patient's link lives. */
export const reglerMission = defineUseCase({
  nom: 'snp.regler-mission',
  saisie: z.strictObject({
    conservationJours: zEntier({ min: 7, max: 3650 }),
    horizonJours: zEntier({ min: 7, max: 180 }),
    lienJours: zEntier({ min: 1, max: 60 }),
  }),
  droit: 'snp.mission.regler',
  executer: async ({ tx, cpts }, reglages): Promise<Result<Effets<Reglages>, never>> => {
    await saveReglages(tx, cpts, reglages);
    const trace = { action: 'snp.mission-reglee', objet: cpts, detail: { ...reglages } };
    return reussi(effets(reglages, { trace }));
  },
});
