import { drawToken, hashToken } from '#platform/crypto/secret-token.ts';
import type { Ctx } from '#platform/use-case.ts';
import { deleteLiensExpires, insertLien, revokeLiens } from '../data/liens.repository.ts';
import type { LienAEmettre } from '../domain/lien.ts';

/**
 * Draws a link in the transaction at hand and gives its token, which nothing keeps: the use case that calls must not be
 * answered from an idempotency key.
 */
export async function emettreLien(
  ctx: Ctx,
  { heures, ...lien }: LienAEmettre,
): Promise<{ readonly id: string; readonly jeton: string; readonly expireLe: Date }> {
  const jeton = drawToken();
  const id = ctx.ids();
  const expireLe = new Date(ctx.maintenant.getTime() + heures * 3_600_000);
  await insertLien(ctx.tx, ctx.cpts, {
    ...lien,
    id,
    expireLe,
    empreinte: hashToken(jeton),
    creeLe: ctx.maintenant,
  });
  return { id, jeton, expireLe };
}

/** Makes the links of this kind to an object useless at once; how many there were. */
export async function revoquerLiens(
  ctx: Ctx,
  { genre, objet }: { readonly genre: string; readonly objet: string },
): Promise<number> {
  return await revokeLiens(ctx.tx, ctx.cpts, { genre, objet, le: ctx.maintenant });
}

/** Forgets the links that expired before an instant; how many. */
export async function oublierLiensExpires(
  { tx, cpts }: Pick<Ctx, 'tx' | 'cpts'>,
  avant: Date,
): Promise<number> {
  return await deleteLiensExpires(tx, cpts, avant);
}
