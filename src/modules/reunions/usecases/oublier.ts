import type { Ctx } from '#platform/use-case.ts';
import { forgetCourriers, forgetInter, forgetSondages } from '../data/oubli.repository.ts';

/** Polls that are over are forgotten, with who said what, once the CPTS decided for how long they are kept. How many. */
export async function oublierSondages(
  { tx, cpts }: Pick<Ctx, 'tx' | 'cpts'>,
  avant: Date,
): Promise<number> {
  return await forgetSondages(tx, cpts, avant);
}

/** Messages to groups, once the CPTS decided for how long they are kept. How many. */
export async function oublierCourriers(
  { tx, cpts }: Pick<Ctx, 'tx' | 'cpts'>,
  avant: Date,
): Promise<number> {
  return await forgetCourriers(tx, cpts, avant);
}

/** What meetings of several CPTS left besides their sheets, once the CPTS decided for how long it is kept. How many. */
export async function oublierInter(
  { tx, cpts }: Pick<Ctx, 'tx' | 'cpts'>,
  avant: Date,
): Promise<number> {
  return await forgetInter(tx, cpts, avant);
}
