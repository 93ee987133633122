import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import type { Banc } from '../../../src/app/testing/banc.ts';
import { planterCorps, REGLES_DITES } from '../../../src/modules/seances/testing/builders.ts';
import { direRegles } from '../../../src/modules/seances/usecases/dire-regles.ts';
import { poserInstance } from '../../../src/modules/vie-associative/testing/builders.ts';
import { donnerMandat } from '../../../src/modules/vie-associative/usecases/tenir-mandats.ts';

/** A CPTS of forty who vote and an elected official who is heard, its assembly, a board of twelve seats of which one is empty. */
export type Association = {
  readonly cpts: CptsCourante;
  readonly assemblee: string;
  readonly conseil: string;
};

export async function fonder(banc: Banc): Promise<Association> {
  const { cpts, instance: assemblee } = await planterCorps(banc, 'une-annee', 40);
  const ca = { nom: 'Conseil', genre: 'conseil-d-administration', sieges: '12' };
  const conseil = await poserInstance(banc, { cpts }, ca);
  exiger(await direRegles(banc.appel(cpts), { ...REGLES_DITES, instance: conseil }));
  const adhesions = await banc.regarder(
    "select id from asso.adhesions where cpts_id = $1 and nom like 'Valmont%' order by nom limit 11",
    [cpts.id],
  );
  const mandat = { instance: conseil, fonction: 'membre', du: '2027-01-01' };
  for (const { id } of adhesions)
    exiger(await donnerMandat(banc.appel(cpts), { ...mandat, adhesion: String(id) }));
  return { cpts, assemblee, conseil };
}
