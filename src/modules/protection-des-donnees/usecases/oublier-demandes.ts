import type { Ctx } from '#platform/use-case.ts';
import { deleteDemandes, moveDemandes } from '../data/demandes.repository.ts';

/** Lets go of the requests that came in before an instant; how many. */
export async function oublierDemandes(
  { tx, cpts }: Pick<Ctx, 'tx' | 'cpts'>,
  avant: Date,
): Promise<number> {
  return await deleteDemandes(tx, cpts, avant);
}

/** What a person asked follows the record that is kept when two of theirs are merged. */
export async function suivreLaFusion(
  { tx, cpts }: Pick<Ctx, 'tx' | 'cpts'>,
  fusion: { readonly de: string; readonly vers: string },
): Promise<number> {
  return await moveDemandes(tx, cpts, fusion);
}
