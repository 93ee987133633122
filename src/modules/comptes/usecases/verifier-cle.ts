import { type Result, refuse, reussi } from '#kernel/result.ts';
import { readAssertion, verifyAssertion } from '#platform/crypto/passkey.ts';
import type { Ctx } from '#platform/use-case.ts';
import { advanceCounter, cleDIdentifiant } from '../data/facteurs.repository.ts';

export type RefusCle =
  | { readonly motif: 'cle-refusee' }
  | { readonly motif: 'cle-copiee'; readonly cle: string };

export type ReponseDeCle = {
  readonly reponse: string;
  /** The challenge, already taken. */
  readonly defi: string;
  readonly origine: string;
};

/**
 * The account whose passkey signed this challenge. A counter that goes back says that the key was copied, and one of two
 * answers with the same count is refused.
 */
export async function verifierCle(
  ctx: Ctx,
  { reponse, defi, origine }: ReponseDeCle,
): Promise<Result<string, RefusCle>> {
  const lue = readAssertion(reponse);
  const cle = lue ? await cleDIdentifiant(ctx.tx, lue.id) : null;
  if (!lue || !cle) return refuse({ motif: 'cle-refusee' });
  const verifiee = await verifyAssertion({ origine }, lue, { defi, cle });
  if (!verifiee) return refuse({ motif: 'cle-refusee' });
  const { compteur } = verifiee;
  const avance = await advanceCounter(ctx.tx, { id: cle.id, compteur, le: ctx.maintenant });
  return avance ? reussi(cle.compte) : refuse({ motif: 'cle-copiee', cle: cle.id });
}
