import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { INSTALLATION } from '#kernel/role.ts';
import { drawOtpSecret, otpAddress } from '#platform/crypto/one-time-code.ts';
import { type Coffre, defineUseCase, effets } from '#platform/use-case.ts';
import { porteurDe } from './porteur.ts';

const lieu = (compte: string) =>
  ({ cpts: INSTALLATION, champ: 'comptes.secret-propose', objet: compte }) as const;
const DUREE_MS = 30 * 60_000;

/**
 * Draws a secret to put into an application. Nothing is kept: the form carries it back sealed, for this account and half
 * an hour. `scelle`: the one already shown, to show it again after a wrong code.
 */
export const proposerCode = defineUseCase({
  nom: 'comptes.proposer-code',
  saisie: z.strictObject({ etape: z.string().nullable(), scelle: z.string().nullable() }),
  droit: 'public',
  executer: async (ctx, { etape, scelle }) => {
    const porteur = await porteurDe(ctx, etape);
    if (!porteur.ok) return porteur;
    const { compte } = porteur.valeur;
    const connu = scelle
      ? descellerSecret(ctx.coffre, { scelle, compte: compte.id, ...ctx })
      : null;
    const secret = connu ?? drawOtpSecret();
    const adresse = otpAddress(secret, compte.courriel);
    const neuf = connu
      ? scelle
      : ctx.coffre
          .chiffrer(`${ctx.maintenant.getTime()} ${secret}`, lieu(compte.id))
          .toString('base64url');
    return reussi(effets({ secret, adresse, scelle: neuf ?? '' }));
  },
});

/** The secret of a sealed text, or null: too old, altered, of another account. */
export function descellerSecret(
  coffre: Coffre,
  {
    scelle,
    compte,
    maintenant,
  }: { readonly scelle: string; readonly compte: string; readonly maintenant: Date },
): string | null {
  try {
    const clair = coffre.dechiffrer(Buffer.from(scelle, 'base64url'), lieu(compte)) ?? '';
    const [tireLe, secret] = clair.split(' ');
    return secret && maintenant.getTime() - Number(tireLe) < DUREE_MS ? secret : null;
  } catch {
    return null;
  }
}
