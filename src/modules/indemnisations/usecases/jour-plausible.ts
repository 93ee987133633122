import type { DateCivile } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Ctx } from '#platform/use-case.ts';
import { periodesDeLaCpts } from '../data/periodes.query.ts';
import { jourRefuse, premierJour } from '../domain/jour.ts';

/** Why a day that somebody typed cannot be; null: it can. */
export async function refusDuJour(
  { tx, cpts, maintenant, fuseau }: Pick<Ctx, 'tx' | 'cpts' | 'maintenant' | 'fuseau'>,
  jour: DateCivile,
): Promise<ReturnType<typeof jourRefuse>> {
  const premier = premierJour(await periodesDeLaCpts(tx, cpts));
  return jourRefuse(jour, { premier, aujourdhui: dateCivileDe(maintenant, fuseau) });
}
