import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { takeDefi } from '../data/etapes.repository.ts';
import { compteVise, zQui } from './demander-defi.ts';
import { porteurDe, type RefusDePorteur } from './porteur.ts';

export type RefusDefiPris = RefusDePorteur | { readonly motif: 'cle-refusee' };

/**
 * Takes a challenge away before its answer is judged: in a transaction of its own, since a refused answer must not give
 * it back.
 */
export const prendreDefi = defineUseCase({
  nom: 'comptes.prendre-defi',
  saisie: z.strictObject({ defi: z.string(), de: zQui }),
  droit: 'public',
  executer: async (ctx, { defi, de }): Promise<Result<Effets<null>, RefusDefiPris>> => {
    const vise = await compteVise(ctx, de);
    if (!vise.ok) return vise;
    const pris = await takeDefi(
      ctx.tx,
      { defi, genre: 'entree', compte: vise.valeur },
      ctx.maintenant,
    );
    return pris ? reussi(effets(null)) : refuse({ motif: 'cle-refusee' });
  },
});

/** The same for the challenge of a new passkey. */
export const prendreDefiDAjout = defineUseCase({
  nom: 'comptes.prendre-defi-d-ajout',
  saisie: z.strictObject({ defi: z.string(), etape: z.string().nullable() }),
  droit: 'public',
  executer: async (ctx, { defi, etape }): Promise<Result<Effets<null>, RefusDefiPris>> => {
    const porteur = await porteurDe(ctx, etape);
    if (!porteur.ok) return porteur;
    const compte = porteur.valeur.compte.id;
    const pris = await takeDefi(ctx.tx, { defi, genre: 'ajout', compte }, ctx.maintenant);
    return pris ? reussi(effets(null)) : refuse({ motif: 'cle-refusee' });
  },
});
