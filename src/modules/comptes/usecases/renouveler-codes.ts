import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { type RefusDeSoi, soiMemeSurement } from './soi-meme.ts';
import { tirerCodes } from './tirer-codes.ts';
import { tracerPartout } from './tracer-partout.ts';

export type RefusCodes = RefusDeSoi | { readonly motif: 'aucun-facteur' };

/** Draws new recovery codes: those of before stop serving. Shown once. */
export const renouvelerCodes = defineUseCase({
  nom: 'comptes.renouveler-codes',
  saisie: z.strictObject({}),
  droit: 'public',
  executer: async (ctx): Promise<Result<Effets<readonly string[]>, RefusCodes>> => {
    const soi = await soiMemeSurement(ctx);
    if (!soi.ok) return soi;
    if (soi.valeur.facteurs === 0) return refuse({ motif: 'aucun-facteur' });
    const codes = await tirerCodes(ctx, soi.valeur.id);
    await tracerPartout(ctx, soi.valeur, { action: 'comptes.codes-de-secours-renouveles' });
    return reussi(effets(codes));
  },
});
