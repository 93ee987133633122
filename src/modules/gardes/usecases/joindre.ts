import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Ctx } from '#platform/use-case.ts';
import { courrielsDe } from '../data/contacts.query.ts';
import { type Appeles, appeler, type Invite } from '../domain/appel.ts';

/** Whom a message reaches today among those who are asked. */
export async function joindre(
  { tx, cpts, maintenant, fuseau }: Pick<Ctx, 'tx' | 'cpts' | 'maintenant' | 'fuseau'>,
  invites: readonly Invite[],
): Promise<Appeles> {
  const professionnels = invites.map(({ professionnelId }) => professionnelId);
  const jour = dateCivileDe(maintenant, fuseau);
  return appeler(invites, await courrielsDe(tx, cpts, { professionnels, jour }));
}
