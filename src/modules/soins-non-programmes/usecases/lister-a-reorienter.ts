import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { oppositionsEnCours } from '#modules/patients';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { rendezVousAReorienter } from '../data/a-reorienter.query.ts';

/** Appointments to come with somebody the patient opposed since: for the coordination alone, who knows of oppositions. */
export const listerAReorienter = defineUseCase({
  nom: 'snp.lister-a-reorienter',
  saisie: z.strictObject({}),
  droit: 'snp.opposition.suivre',
  executer: async (ctx) => {
    const paires = await oppositionsEnCours(ctx.tx, ctx.cpts);
    const rendezVous = await rendezVousAReorienter(ctx, { paires, apres: ctx.maintenant });
    if (rendezVous.length === 0) return reussi(effets({ rendezVous }));
    const trace = { action: 'snp.a-reorienter-lus', detail: { lignes: rendezVous.length } };
    return reussi(effets({ rendezVous }, { trace }));
  },
});
