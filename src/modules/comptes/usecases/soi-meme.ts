import { type Refusee, type Result, refuse, reussi } from '#kernel/result.ts';
import { aProuveRecemment, type Ctx } from '#platform/use-case.ts';
import { type CompteConnu, compteDId } from '../data/comptes.repository.ts';

/** Anybody may act on their own account, whatever their roles: the account is that of the session, never of the form. */
export async function soiMeme(ctx: Ctx): Promise<CompteConnu> {
  const { acteur } = ctx;
  const compte = acteur.genre === 'compte' && acteur.id ? await compteDId(ctx.tx, acteur.id) : null;
  if (!compte) throw new Error('only an account acts on itself');
  return compte;
}

export type RefusDeSoi =
  | { readonly motif: 'preuve-trop-ancienne' }
  | { readonly motif: 'compte-de-demonstration' };

/**
 * Oneself, who proved it less than five minutes ago. Accounts of the demonstration stay as they are: the next visitor
 * comes in by the same password.
 */
export async function soiMemeSurement(ctx: Ctx): Promise<Result<CompteConnu, RefusDeSoi>> {
  if (!aProuveRecemment(ctx.acteur, ctx.maintenant))
    return refuse({ motif: 'preuve-trop-ancienne' });
  const compte = await soiMeme(ctx);
  return refusDeDemonstration(ctx, compte) ?? reussi(compte);
}

/** The refusal for an account of the demonstration, where there are some. */
export function refusDeDemonstration(
  ctx: Ctx,
  compte: CompteConnu,
): Refusee<{ readonly motif: 'compte-de-demonstration' }> | null {
  return compte.demonstration && ctx.appel.socle.demonstration
    ? refuse({ motif: 'compte-de-demonstration' })
    : null;
}
