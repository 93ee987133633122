import { ajouterJours } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Periode } from '#kernel/periode.ts';
import { lireCumuls, lireFaits } from '#modules/journal';
import type { Tx } from '#platform/use-case.ts';
import { type ChiffresDuSite, chiffresDuSite } from '../domain/chiffres.ts';

const JOURS = 30;

type Regard = { readonly site: string; readonly maintenant: Date; readonly fuseau: string };

/** Figures of a site over the last thirty days, today included, as the ledger has them. */
export async function compterSite(
  tx: Tx,
  cpts: string,
  { site, maintenant, fuseau }: Regard,
): Promise<ChiffresDuSite & { readonly periode: Periode }> {
  const au = dateCivileDe(maintenant, fuseau);
  const periode = { du: ajouterJours(au, 1 - JOURS), au };
  const genres = [
    'snp.creneau.offert',
    'snp.creneau.pourvu',
    'snp.avancee.offerte',
    'snp.avancee.pourvue',
  ];
  const cumuls = await lireCumuls(tx, cpts, { ...periode, genres });
  const tenues = await lireFaits(tx, cpts, {
    ...periode,
    genres: ['sites.permanence.tenue'],
    lien: `sites/${site}`,
  });
  return { ...chiffresDuSite(site, { cumuls, tenues }), periode };
}
