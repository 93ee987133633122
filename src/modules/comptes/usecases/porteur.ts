import { type Result, refuse, reussi } from '#kernel/result.ts';
import { hashToken } from '#platform/crypto/secret-token.ts';
import type { Ctx } from '#platform/use-case.ts';
import { type CompteConnu, compteDId } from '../data/comptes.repository.ts';
import { etapeVivante } from '../data/etapes.query.ts';
import { type RefusDeSoi, refusDeDemonstration, soiMemeSurement } from './soi-meme.ts';

export type RefusDePorteur = RefusDeSoi | { readonly motif: 'etape-close' };

export type Porteur = {
  readonly compte: CompteConnu;
  /** Hash of the step this ends; null for somebody signed in. */
  readonly etape: Buffer | null;
};

/** Who adds a factor: somebody at their first sign-in (`etape` is the token of their step), or signed in. */
export async function porteurDe(
  ctx: Ctx,
  jeton: string | null,
): Promise<Result<Porteur, RefusDePorteur>> {
  if (jeton === null) {
    const soi = await soiMemeSurement(ctx);
    return soi.ok ? reussi({ compte: soi.valeur, etape: null }) : soi;
  }
  const etape = hashToken(jeton);
  const vivante = await etapeVivante(ctx.tx, etape, ctx.maintenant);
  const compte = vivante?.genre === 'enrolement' ? await compteDId(ctx.tx, vivante.compte) : null;
  if (!compte) return refuse({ motif: 'etape-close' });
  return refusDeDemonstration(ctx, compte) ?? reussi({ compte, etape });
}
