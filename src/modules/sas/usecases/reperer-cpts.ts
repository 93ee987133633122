import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { idDuRpps } from '#modules/annuaire';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { cptsConcernees } from '../data/reperage.query.ts';

/** Of the CPTS where a program acts, those it has something to ask of: one question instead of one to each. */
export const repererCpts = defineUseCase({
  nom: 'sas.reperer-cpts',
  saisie: z.strictObject({ rpps: z.array(z.string()).max(500).nullable() }),
  droit: 'sas.creneau.lire',
  executer: async ({ tx, cpts, appel }, { rpps }) => {
    const ou = { cpts: [cpts, ...appel.mandats], professionnels: rpps?.map(idDuRpps) ?? null };
    return reussi(effets(await cptsConcernees(tx, ou)));
  },
});
