import { z } from 'zod';
import { refuse, reussi } from '#kernel/result.ts';
import { passwordMatches } from '#platform/crypto/password.ts';
import { drawToken, hashToken } from '#platform/crypto/secret-token.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { compteDuCourriel } from '../data/comptes.repository.ts';
import { compterTentatives, insertSession } from '../data/sessions.repository.ts';
import { ESSAIS_PAR_COMPTE_ET_SOURCE, ESSAIS_PAR_SOURCE } from '../domain/session.ts';

const zSaisie = z.strictObject({
  email: z
    .string()
    .trim()
    .min(1, 'Indiquez votre adresse de courriel.')
    .max(254)
    .transform((t) => t.toLowerCase()),
  motDePasse: z.string().min(1, 'Indiquez votre mot de passe.').max(1024),
  source: z.string(),
});

export type RefusConnexion =
  | { readonly motif: 'identifiants-inconnus' }
  | { readonly motif: 'trop-d-essais' };

/**
 * Opens a session and gives its token. Unknown address and wrong password are one refusal, in the same time.
 * After too many failures a source waits, alone or on one account: the owner, elsewhere, still comes in.
 */
export const seConnecter = defineUseCase({
  nom: 'comptes.se-connecter',
  saisie: zSaisie,
  droit: 'public',
  executer: async (ctx, { email, motDePasse, source }) => {
    const { tx, maintenant } = ctx;
    const surCeCompte = await compterTentatives(tx, clePaire(email, source), maintenant);
    const deLaSource = await compterTentatives(tx, source, maintenant);
    if (surCeCompte >= ESSAIS_PAR_COMPTE_ET_SOURCE || deLaSource >= ESSAIS_PAR_SOURCE)
      return refuse<RefusConnexion>({ motif: 'trop-d-essais' });
    const compte = await compteDuCourriel(tx, email);
    if (!(await passwordMatches(compte?.motDePasse ?? null, motDePasse)) || !compte)
      return refuse<RefusConnexion>({ motif: 'identifiants-inconnus' });
    const jeton = drawToken();
    await insertSession(tx, { empreinte: hashToken(jeton), compte: compte.id, maintenant, source });
    return reussi(effets({ jeton }));
  },
});

/** Key under which failures on one account from one source are counted. */
export function clePaire(email: string, source: string): string {
  return `${hashToken(email).toString('base64url')} ${source}`;
}
