import type { Ctx } from '#platform/use-case.ts';
import { forgetIbans } from '../data/beneficiaires.repository.ts';

/** Ends the account numbers of people to whom nothing was paid since a day. */
export async function oublierIbans(
  { tx, cpts }: Pick<Ctx, 'tx' | 'cpts'>,
  avant: Date,
): Promise<number> {
  return await forgetIbans(tx, cpts, avant);
}
