import type { CptsCourante } from '#platform/call.ts';
import type { Banc } from '../../../app/testing/banc.ts';
import { electeurs, poserUrne } from './builders.ts';

/** A live address for the route that a link of a vote opens. */
export async function liensDesScrutins(
  banc: Banc,
  cpts: CptsCourante,
): Promise<readonly (readonly [string, string])[]> {
  const { jetons } = await poserUrne(banc, cpts, { liste: electeurs(['Ambre']) });
  return [['/c/:slug/scrutins/vote/:jeton', `/c/${cpts.slug}/scrutins/vote/${jetons[0] ?? ''}`]];
}
