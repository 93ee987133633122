import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atteint, direSeuil, ecrireFraction, lireFraction, necessaires } from './fraction.ts';

const zFraction = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }))
  .map(([a, b]) => ({ num: Math.min(a, b), den: Math.max(a, b) }));

describe('Un seuil', () => {
  it('se compte en nombres entiers', () => {
    expect(necessaires(9, { num: 1, den: 2, sens: 'plus-de' })).toBe(5);
    expect(necessaires(10, { num: 1, den: 2, sens: 'plus-de' })).toBe(6);
    expect(necessaires(10, { num: 1, den: 2, sens: 'au-moins' })).toBe(5);
    expect(necessaires(10, { num: 1, den: 3, sens: 'au-moins' })).toBe(4);
    expect(direSeuil({ num: 2, den: 3, sens: 'au-moins' })).toBe('deux tiers au moins');
  });

  it('est le plus petit nombre qui l’atteint', () => {
    fc.assert(
      fc.property(
        zFraction,
        fc.nat(5000),
        fc.constantFrom('au-moins', 'plus-de'),
        (f, total, sens) => {
          const seuil = { ...f, sens };
          const n = necessaires(total, seuil);
          expect(atteint(n, total, seuil)).toBe(true);
          expect(atteint(n - 1, total, seuil)).toBe(false);
          const [gauche, droite] = [n * f.den, total * f.num];
          expect(sens === 'plus-de' ? gauche > droite : gauche >= droite).toBe(true);
        },
      ),
    );
  });

  it('se lit comme il s’écrit, et rien d’autre ne se lit', () => {
    fc.assert(
      fc.property(zFraction, (f) => {
        expect(lireFraction(` ${ecrireFraction(f)} `)).toEqual(f);
      }),
    );
    for (const texte of ['', '1', '0/3', '3/2', '1/0', '1,5/3', 'un tiers', '1/2/3', '100/200'])
      expect(lireFraction(texte), texte).toBeNull();
  });
});
