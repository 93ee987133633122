import { z } from 'zod';
import { type Result, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { type ElecteurListe, electeursDuScrutin } from '../data/electeurs.query.ts';
import { type DepouillementLu, lireLeDepouillement } from './lire-depouillement.ts';
import { zScrutin } from './saisies.ts';

export type ProcesVerbal = DepouillementLu & { readonly electeurs: readonly ElecteurListe[] };

/** All that the minutes of a count say: its result, its checks, who was on the list and who voted. */
export const imprimerProcesVerbal = defineUseCase({
  nom: 'scrutins.imprimer-proces-verbal',
  saisie: z.strictObject({ scrutin: zScrutin }),
  droit: 'scrutins.scrutin.lire',
  executer: async (
    ctx,
    { scrutin: id },
  ): Promise<Result<Effets<ProcesVerbal>, { readonly motif: 'scrutin-inconnu' }>> => {
    const lu = await lireLeDepouillement(ctx, id);
    if (!lu.ok) return lu;
    const electeurs = await electeursDuScrutin(ctx.tx, ctx.cpts, id);
    const trace = { action: 'scrutins.proces-verbal-imprime', objet: id };
    return reussi(effets({ ...lu.valeur, electeurs }, { trace }));
  },
});
