import { exiger } from '#kernel/result.ts';
import type { Banc } from '../../../app/testing/banc.ts';
import { figerFeuille } from '../usecases/figer-feuille.ts';
import { saisirFeuille } from '../usecases/saisir-feuille.ts';
import { convoques, poserReunion, type Scene } from './builders.ts';

/** A meeting that was held on Monday 23 November 2026: two people came, its sheet is frozen. */
export async function tenirReunion(banc: Banc, scene: Scene): Promise<string> {
  const appel = banc.appel(scene.cpts, { maintenant: new Date('2026-11-23T22:30:00+01:00') });
  const reunion = await poserReunion(banc, scene);
  const tous = await convoques(banc, scene.cpts, reunion);
  const lignes = tous
    .slice(0, 2)
    .map(({ personne }) => ({ personne, arrivee: '20:00', presence: 'sur-place' }));
  exiger(await saisirFeuille(appel, { reunion, lignes }));
  exiger(await figerFeuille(appel, { reunion }));
  return reunion;
}
