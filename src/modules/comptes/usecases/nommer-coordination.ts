import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Ctx } from '#platform/use-case.ts';
import { insertMandat } from '../data/comptes.repository.ts';

/**
 * Makes whoever acts the coordinator of the CPTS of the call, from today on in its own zone: in the transaction that opens a
 * CPTS, so that its founder finds it open. Does nothing for a command or an API key.
 */
export async function nommerCoordination(ctx: Ctx, fuseau: string): Promise<void> {
  const { acteur, cpts, maintenant } = ctx;
  if (acteur.genre !== 'compte' || !acteur.id) return;
  await insertMandat(ctx.tx, {
    cpts,
    id: ctx.ids(),
    compte: acteur.id,
    role: 'coordinateur',
    professionnel: null,
    du: dateCivileDe(maintenant, fuseau),
    au: null,
    creeLe: maintenant,
  });
}
