import type { Ctx } from '#platform/use-case.ts';
import { deleteDemandes } from '../data/demandes.repository.ts';

/** Lets go of the requests that came in before an instant; how many. */
export async function oublierDemandes(
  { tx, cpts }: Pick<Ctx, 'tx' | 'cpts'>,
  avant: Date,
): Promise<number> {
  return await deleteDemandes(tx, cpts, avant);
}
