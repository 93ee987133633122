import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { hashToken } from '#platform/crypto/secret-token.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { deleteSession } from '../data/sessions.repository.ts';

/** Ends the session of a token, at once; says how it was opened. */
export const seDeconnecter = defineUseCase({
  nom: 'comptes.se-deconnecter',
  saisie: z.strictObject({ jeton: z.string() }),
  droit: 'public',
  executer: async ({ tx }, { jeton }) => {
    return reussi(effets({ moyen: await deleteSession(tx, hashToken(jeton)) }));
  },
});
