import { ajouterJours } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { lireFaits } from '#modules/journal';
import type { Ctx } from '#platform/use-case.ts';
import type { Campagne } from '../domain/campagne.ts';
import {
  dresserResultats,
  GENRES_DE_CAMPAGNE,
  GENRES_DE_SUITE,
  type Resultats,
} from '../domain/resultats-de-campagne.ts';

/** More entries than that would be a region of its own. */
const FAITS_LUS = 100_000;

/** What came of each campaign, by its id, from the ledger alone. */
export async function resultatsDe(
  { tx, cpts, fuseau, maintenant }: Pick<Ctx, 'tx' | 'cpts' | 'fuseau' | 'maintenant'>,
  campagnes: readonly Campagne[],
): Promise<ReadonlyMap<string, Resultats>> {
  const debuts = campagnes.map(({ creeeLe }) => creeeLe.getTime());
  if (debuts.length === 0) return new Map();
  const du = ajouterJours(dateCivileDe(new Date(Math.min(...debuts)), fuseau), -1);
  const au = ajouterJours(dateCivileDe(maintenant, fuseau), 1);
  const genres = [...GENRES_DE_CAMPAGNE, ...GENRES_DE_SUITE];
  const faits = await lireFaits(tx, cpts, { du, au, genres, limite: FAITS_LUS });
  return new Map(campagnes.map(({ id, code }) => [id, dresserResultats(code, faits)]));
}

/** Id of the request at the end of a path of the ledger. */
export const demandeDuLien = (lien: string): string => lien.split('/').at(-1) ?? '';
