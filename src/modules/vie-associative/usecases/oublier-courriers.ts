import type { Ctx } from '#platform/use-case.ts';
import { forgetCourriers } from '../data/courriers.repository.ts';

/** Messages to members, once the CPTS decided for how long they are kept. How many. */
export async function oublierCourriers(
  { tx, cpts }: Pick<Ctx, 'tx' | 'cpts'>,
  avant: Date,
): Promise<number> {
  return await forgetCourriers(tx, cpts, avant);
}
