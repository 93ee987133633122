import { z } from 'zod';
import { type Result, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { type MedecinQuiPrend, medecinsQuiPrennent } from '../data/offres-publiques.query.ts';
import { debutDuMois } from '../domain/mois.ts';

/** The doctors who take new patients this month, for everybody. No patient is in it. */
export const voirQuiPrend = defineUseCase({
  nom: 'mt.voir-qui-prend',
  saisie: z.strictObject({}),
  droit: 'public',
  executer: async ({
    tx,
    cpts,
    maintenant,
    fuseau,
  }): Promise<Result<Effets<readonly MedecinQuiPrend[]>, never>> =>
    reussi(effets(await medecinsQuiPrennent(tx, cpts, debutDuMois(maintenant, fuseau)))),
});
