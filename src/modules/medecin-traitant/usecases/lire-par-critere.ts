import type { Periode } from '#kernel/periode.ts';
import { croiserFaits, lireCumuls } from '#modules/journal';
import type { Ctx } from '#platform/use-case.ts';
import { dresserParCritere, ETAPES, type ParCritere } from '../domain/par-critere.ts';

/** Requests of a period at each step, by what their persons' situation is: from the ledger alone. */
export async function lireParCritere({ tx, cpts }: Ctx, periode: Periode): Promise<ParCritere> {
  const genres = Object.values(ETAPES);
  const totaux = await lireCumuls(tx, cpts, { ...periode, genres });
  const selon = 'mt.demande.critere';
  return dresserParCritere(totaux, await croiserFaits(tx, cpts, { ...periode, genres, selon }));
}
