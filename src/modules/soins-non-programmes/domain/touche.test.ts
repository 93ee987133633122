import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fusionner, type Touche } from './touche.ts';

const ids = fc.constantFrom('a', 'b', 'c', 'd');
const touches: fc.Arbitrary<Touche[]> = fc.array(
  fc.record({ id: ids, le: fc.option(fc.nat()), retiree: fc.boolean() }),
  { maxLength: 20 },
);

describe('Réunir les files de plusieurs envois', () => {
  it('donne la même chose dans tous les ordres, en une fois ou en plusieurs', () => {
    fc.assert(
      fc.property(touches, touches, touches, (a, b, c) => {
        const ensemble = fusionner([...a, ...b, ...c]);
        expect(fusionner([...c, ...a, ...b])).toEqual(ensemble);
        expect(fusionner([...fusionner([...a, ...b]), ...c])).toEqual(ensemble);
        expect(fusionner([...a, ...fusionner([...b, ...c])])).toEqual(ensemble);
      }),
    );
  });

  it('ne compte rien deux fois, et n’oublie aucun retrait', () => {
    fc.assert(
      fc.property(touches, (file) => {
        const reunies = fusionner([...file, ...file]);
        expect(reunies).toEqual(fusionner(file));
        expect(reunies.map(({ id }) => id)).toEqual([...new Set(file.map(({ id }) => id))].sort());
        for (const { id, retiree } of reunies)
          expect(retiree).toBe(file.some((touche) => touche.id === id && touche.retiree));
      }),
    );
  });
});
