import { z } from 'zod';
import { refuse, reussi } from '#kernel/result.ts';
import { zCodeCommune, zFacultatif, zTexte } from '#kernel/zod.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { updateAccord } from '../data/couvertures.repository.ts';

/**
 * Records what this CPTS agreed with another about a commune both cover; an empty text takes it back. The
 * warning goes when both have recorded theirs.
 */
export const noterAccord = defineUseCase({
  nom: 'territoire.noter-accord',
  saisie: z.strictObject({ commune: zCodeCommune, accord: zFacultatif(zTexte(300)) }),
  droit: 'territoire.modifier',
  executer: async (ctx, { commune, accord }) => {
    const note = await updateAccord(ctx.tx, ctx.cpts, { commune, accord: accord ?? null });
    if (!note) return refuse({ motif: 'commune-hors-territoire' });
    return reussi(
      effets(
        { commune, accord: accord ?? null },
        {
          trace: {
            action: 'territoire.accord-note',
            objet: commune,
            detail: { accord: accord ?? null },
          },
        },
      ),
    );
  },
});
