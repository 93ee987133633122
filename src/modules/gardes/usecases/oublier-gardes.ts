import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Ctx } from '#platform/use-case.ts';
import { forgetGardes } from '../data/oubli.repository.ts';

/** Who held the duties that ended before an instant is forgotten; that they were held stays. How many. */
export async function oublierLesGardes(
  { tx, cpts, fuseau, maintenant: le }: Pick<Ctx, 'tx' | 'cpts' | 'fuseau' | 'maintenant'>,
  avant: Date,
): Promise<number> {
  return await forgetGardes(tx, cpts, { avant, jour: dateCivileDe(avant, fuseau), le });
}
