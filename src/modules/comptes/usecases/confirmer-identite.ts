import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { challengeOf, readAssertion } from '#platform/crypto/passkey.ts';
import { passwordMatches } from '#platform/crypto/password.ts';
import { drawToken, hashToken } from '#platform/crypto/secret-token.ts';
import { type Appel, type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { renewSession } from '../data/sessions.repository.ts';
import { deleteTentative } from '../data/tentatives.repository.ts';
import { prendreDefi } from './prendre-defi.ts';
import { signalerCleCopiee } from './signaler-cle-copiee.ts';
import { soiMeme } from './soi-meme.ts';
import { type RefusCle, verifierCle } from './verifier-cle.ts';
import { type Verdict, verifierCode } from './verifier-code.ts';

export type RefusConfirmation =
  | { readonly motif: 'mot-de-passe-refuse' }
  | { readonly motif: Exclude<Verdict, 'juste'> }
  | { readonly motif: 'session-close' };

type Confirmee = { readonly jeton: string };

/**
 * Proves again who one is, by password and code; an account without one of them gives the other. The session gets a new
 * token.
 */
export const confirmerIdentite = defineUseCase({
  nom: 'comptes.confirmer-identite',
  saisie: z.strictObject({
    motDePasse: z.string().max(1024),
    code: z.string().max(100),
    jeton: z.string(),
    essai: z.uuid(),
  }),
  droit: 'public',
  executer: async (ctx, saisie): Promise<Result<Effets<Confirmee>, RefusConfirmation>> => {
    const compte = await soiMeme(ctx);
    const sansPreuve = compte.motDePasse === null && compte.facteurs === 0;
    if (
      sansPreuve ||
      (compte.motDePasse !== null && !(await passwordMatches(compte.motDePasse, saisie.motDePasse)))
    )
      return refuse({ motif: 'mot-de-passe-refuse' });
    const verdict =
      compte.facteurs === 0 ? 'juste' : await verifierCode(ctx, compte.id, saisie.code);
    if (verdict !== 'juste') return refuse({ motif: verdict });
    await deleteTentative(ctx.tx, saisie.essai);
    return await renouveler(ctx, saisie.jeton);
  },
});

type SaisieParCle = {
  readonly reponse: string;
  readonly origine: string;
  readonly jeton: string;
};

/** Proves again who one is, by passkey. */
export async function confirmerParCle(appel: Appel, { reponse, origine, jeton }: SaisieParCle) {
  const lue = readAssertion(reponse);
  const defi = lue && challengeOf(lue);
  if (!defi) return refuse<RefusCle>({ motif: 'cle-refusee' });
  const pris = await prendreDefi(appel, { defi, de: { qui: 'moi' } });
  if (!pris.ok) return pris;
  const result = await renouvelerParCle(appel, { reponse, origine, jeton, defi });
  if (!result.ok && result.refus.motif === 'cle-copiee')
    await signalerCleCopiee(appel, { cle: result.refus.cle });
  return result;
}

const renouvelerParCle = defineUseCase({
  nom: 'comptes.confirmer-par-cle',
  saisie: z.strictObject({
    reponse: z.string(),
    origine: z.url(),
    jeton: z.string(),
    defi: z.string(),
  }),
  droit: 'public',
  executer: async (
    ctx,
    { jeton, ...reponse },
  ): Promise<Result<Effets<Confirmee>, RefusCle | RefusConfirmation>> => {
    const compte = await soiMeme(ctx);
    const verifiee = await verifierCle(ctx, reponse);
    if (!verifiee.ok) return verifiee;
    if (verifiee.valeur !== compte.id) return refuse({ motif: 'cle-refusee' });
    return await renouveler(ctx, jeton);
  },
});

async function renouveler(
  { tx, maintenant }: Ctx,
  jeton: string,
): Promise<Result<Effets<Confirmee>, RefusConfirmation>> {
  const nouveau = drawToken();
  const change = { nouvelle: hashToken(nouveau), le: maintenant };
  return (await renewSession(tx, hashToken(jeton), change))
    ? reussi(effets({ jeton: nouveau }))
    : refuse({ motif: 'session-close' });
}
