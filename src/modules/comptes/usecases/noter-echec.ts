import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { noterTentative } from '../data/sessions.repository.ts';
import { clePaire } from './se-connecter.ts';

/** Remembers a failed sign-in: apart from it, since a refusal leaves nothing in the database. */
export const noterEchec = defineUseCase({
  nom: 'comptes.noter-echec',
  saisie: z.strictObject({ email: z.string(), source: z.string() }),
  droit: 'public',
  executer: async (ctx, { email, source }) => {
    await noterTentative(ctx.tx, [clePaire(email.trim().toLowerCase(), source), source], ctx);
    return reussi(effets(null));
  },
});
