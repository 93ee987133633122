import { exiger } from '#kernel/result.ts';
import { consignerGardes } from '../../../src/modules/gardes/usecases/consigner-gardes.ts';
import { plierCumuls } from '../../../src/modules/journal/usecases/plier-cumuls.ts';
import { consignerPermanences } from '../../../src/modules/sites/usecases/consigner-permanences.ts';
import { purgerDemandes } from '../../../src/modules/soins-non-programmes/usecases/purger-demandes.ts';
import type { Scene } from './scene.ts';

const LOT = 10_000;

/** What the nightly work would have done: words of old requests are gone, the daily roll-up is up to date. */
export async function clore({ appel, present }: Scene): Promise<void> {
  exiger(await purgerDemandes(appel(present), {}));
  while (exiger(await consignerGardes(appel(present), {})) > 0);
  while (exiger(await consignerPermanences(appel(present), {})) > 0);
  while (exiger(await plierCumuls(appel(present), { lot: LOT })) === LOT);
}
