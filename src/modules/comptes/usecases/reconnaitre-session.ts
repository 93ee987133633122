import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { hashToken } from '#platform/crypto/secret-token.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { sessionOuverte } from '../data/identites.query.ts';
import { touchSession } from '../data/sessions.repository.ts';

/** The living session of a token, or null; kept alive when it was last seen more than a minute ago. */
export const reconnaitreSession = defineUseCase({
  nom: 'comptes.reconnaitre-session',
  saisie: z.strictObject({ jeton: z.string() }),
  droit: 'public',
  executer: async ({ tx, maintenant }, { jeton }) => {
    const empreinte = hashToken(jeton);
    const session = await sessionOuverte(tx, empreinte, maintenant);
    if (session && maintenant.getTime() - session.vueLe.getTime() > 60_000)
      await touchSession(tx, empreinte, maintenant);
    return reussi(effets(session));
  },
});
