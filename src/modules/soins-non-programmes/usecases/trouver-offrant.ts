import { type Result, refuse, reussi } from '#kernel/result.ts';
import type { Ctx } from '#platform/use-case.ts';
import { offrant } from '../data/offrants.query.ts';
import { saveOffrant } from '../data/offrants.repository.ts';
import type { Offrant } from '../domain/offrant.ts';
import type { RefusDOffrant } from '../domain/refus.ts';

/** Opens, closes and counts for other people than oneself. */
export const POUR_AUTRUI = 'snp.creneau.pour-autrui';

/**
 * The professional a slot is opened for: the one named by their RPPS number, otherwise the person who acts.
 * Their entry of the directory is copied as it is now.
 */
export async function trouverOffrant(
  ctx: Ctx,
  rpps: string | undefined,
): Promise<Result<Offrant, RefusDOffrant>> {
  const soi = ctx.acteur.professionnel;
  if (!rpps && !soi) return refuse({ motif: 'professionnel-a-preciser' });
  const connu = await offrant(ctx.tx, ctx.cpts, rpps ? { rpps } : { id: soi ?? '' });
  if (!connu) return refuse({ motif: 'professionnel-inconnu' });
  if (!peutAgirPour(ctx, connu.professionnelId)) return refuse({ motif: 'agenda-d-un-autre' });
  await saveOffrant(ctx.tx, ctx.cpts, { offrant: connu, copieLe: ctx.maintenant });
  return reussi(connu);
}

/** Is it their own diary, or do they keep those of others? */
export function peutAgirPour({ acteur }: Pick<Ctx, 'acteur'>, professionnel: string): boolean {
  return acteur.professionnel === professionnel || acteur.droits.has(POUR_AUTRUI);
}
