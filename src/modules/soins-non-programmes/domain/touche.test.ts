import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fusionner, instantDeLaTouche, type Touche } from './touche.ts';

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

describe('L’instant d’une touche', () => {
  const recuLe = new Date('2026-11-23T08:12:00Z');
  const touche = (le: number | null): Touche => ({ id: 'a', le, retiree: false });

  it('est le même que le téléphone avance, retarde ou soit à l’heure', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 * 86_400_000 }),
        fc.integer({ min: -3 * 365 * 86_400_000, max: 3 * 365 * 86_400_000 }),
        (ilYA, decalage) => {
          const envoyeLe = recuLe.getTime() + decalage;
          const instant = instantDeLaTouche(touche(envoyeLe - ilYA), { envoyeLe, recuLe });
          expect(instant.getTime()).toBe(recuLe.getTime() - ilYA);
        },
      ),
    );
  });

  it('n’est jamais à venir, même si l’horloge a reculé entre la touche et l’envoi', () => {
    fc.assert(
      fc.property(fc.nat(8_640_000_000_000_000), fc.nat(8_640_000_000_000_000), (le, envoyeLe) => {
        const instant = instantDeLaTouche(touche(le), { envoyeLe, recuLe });
        expect(instant.getTime()).toBeLessThanOrEqual(recuLe.getTime());
      }),
    );
    expect(instantDeLaTouche(touche(null), { envoyeLe: null, recuLe })).toEqual(recuLe);
  });
});
