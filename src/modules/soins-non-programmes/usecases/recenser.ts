import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zEntier, zFacultatif } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { insertRecensement } from '../data/recensements.repository.ts';
import { faitRecensement } from '../domain/fait-de-recensement.ts';
import { refusDeCompter } from '../domain/recensement.ts';
import type { RefusDeRecensement } from '../domain/refus.ts';
import { zRppsConnu } from './saisies.ts';
import { trouverOffrant } from './trouver-offrant.ts';

/** One touch: so many people seen today (or that day) without appointment, outside the slots. Declared. */
export const recenser = defineUseCase({
  nom: 'snp.recenser',
  saisie: z.strictObject({
    professionnel: zFacultatif(zRppsConnu),
    jour: zFacultatif(zDateCivile),
    quantite: zFacultatif(zEntier({ min: 1, max: 100 })).transform((n) => n ?? 1),
  }),
  droit: 'snp.recensement.declarer',
  executer: async (
    ctx,
    { professionnel, jour: dit, quantite },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDeRecensement>> => {
    const { tx, cpts, maintenant, fuseau } = ctx;
    const aujourdhui = dateCivileDe(maintenant, fuseau);
    const jour = dit ?? aujourdhui;
    const refus = refusDeCompter(jour, aujourdhui);
    if (refus) return refuse(refus);
    const offrant = await trouverOffrant(ctx, professionnel, 'recensement');
    if (!offrant.ok) return offrant;
    const { professionnelId, profession, commune } = offrant.valeur;
    const compte = { id: ctx.ids(), professionnelId, profession, commune, jour, quantite };
    await insertRecensement(tx, cpts, { ...compte, le: maintenant });
    return reussi(effets({ id: compte.id }, { faits: [faitRecensement(compte, fuseau)] }));
  },
});
