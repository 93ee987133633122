import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { compteDId } from '../data/comptes.repository.ts';
import { essaisRepetes } from '../domain/courriels.ts';
import { aEcrire } from './ecrire-au-compte.ts';

/** Tells the owner of an account that guesses were made on it. */
export const prevenirDesEssais = defineUseCase({
  nom: 'comptes.prevenir-des-essais',
  saisie: z.strictObject({ compte: z.uuid(), genre: z.string() }),
  droit: 'comptes.message.envoyer',
  executer: async (ctx, { compte: id, genre }) => {
    const compte = await compteDId(ctx.tx, id);
    if (!compte || compte.demonstration) return reussi(effets(null));
    const courriel = essaisRepetes(compte.prenom, genre);
    return reussi(effets(null, { messages: [aEcrire(compte, courriel)] }));
  },
});
