import { expect, it } from 'vitest';
import { MESURES } from '../modules/financement/domain/mesure.ts';
import { MODULES } from './modules.ts';

it('Ce qu’un indicateur peut compter, un module l’écrit au journal', () => {
  const genres = new Set(MODULES.flatMap(({ faits }) => Object.keys(faits)));
  const inconnus = Object.values(MESURES).filter(({ genre }) => !genres.has(genre));
  expect(inconnus).toEqual([]);
});
