import { partsDe } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Ctx } from '#platform/use-case.ts';
import { forgetPapiers } from '../data/factures.repository.ts';

/** Erases the papers of invoices that were paid before a day, once their year is over and its periods are closed. */
export async function oublierPapiers(
  { tx, cpts, maintenant, fuseau }: Pick<Ctx, 'tx' | 'cpts' | 'maintenant' | 'fuseau'>,
  avant: Date,
): Promise<number> {
  const { annee } = partsDe(dateCivileDe(maintenant, fuseau));
  return await forgetPapiers(tx, cpts, { avant, annee });
}
