import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centimes } from '#kernel/centimes.ts';
import { maximumDe, pasSuivant, type Regle, valeurEnEuros } from './indicateur.ts';

const euros = (n: number) => centimes(n * 100);
const ALD = {
  sens: 'decroissant',
  regle: {
    mode: 'paliers',
    paliers: [
      { borne: 50_000, centimes: euros(9000) },
      { borne: 100_000, centimes: euros(6000) },
      { borne: 219_000, centimes: euros(3000) },
    ],
  },
} as const;
const SEIN = {
  sens: 'croissant',
  regle: {
    mode: 'paliers',
    paliers: [
      { borne: 69_700, centimes: euros(1000) },
      { borne: 72_400, centimes: euros(2500) },
      { borne: 75_000, centimes: euros(3500) },
    ],
  },
} as const;

describe('Ce que vaut un indicateur', () => {
  it('suit les paliers d’un contrat, à la borne près', () => {
    const dits = [50, 51, 100, 101, 219, 220].map((n) => valeurEnEuros(ALD, n * 1000));
    expect(dits).toEqual([9000, 6000, 6000, 3000, 3000, 0].map(euros));
    const taux = [69_699, 69_700, 72_400, 75_000].map((n) => valeurEnEuros(SEIN, n));
    expect(taux).toEqual([0, 1000, 2500, 3500].map(euros));
  });

  it('dit le prochain pas et ce qu’il rapporte', () => {
    expect(pasSuivant(ALD, 120_000)).toEqual({ jusqua: 100_000, gain: euros(3000) });
    expect(pasSuivant(SEIN, 60_000)).toEqual({ jusqua: 69_700, gain: euros(1000) });
    expect(pasSuivant(SEIN, 80_000)).toBeNull();
  });

  it('compte la part parcourue, au centime inférieur', () => {
    const regle = { mode: 'lineaire', depart: 0, cible: 3000, maximum: centimes(100) } as const;
    const un = { sens: 'croissant', regle } as const;
    expect([0, 1000, 2000, 2999, 3000, 9000, -5].map((v) => valeurEnEuros(un, v))).toEqual([
      0, 33, 66, 99, 100, 100, 0,
    ]);
  });
});

const regles: fc.Arbitrary<Regle> = fc.oneof(
  fc.record({
    mode: fc.constant('binaire' as const),
    cible: fc.integer({ min: -1e6, max: 1e6 }),
    maximum: fc.nat(1e9).map(centimes),
  }),
  fc.record({
    mode: fc.constant('paliers' as const),
    paliers: fc.array(
      fc.record({
        borne: fc.integer({ min: -1e6, max: 1e6 }),
        centimes: fc.nat(1e9).map(centimes),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  }),
  fc.record({
    mode: fc.constant('lineaire' as const),
    depart: fc.integer({ min: -1e6, max: 1e6 }),
    cible: fc.integer({ min: -1e6, max: 1e6 }),
    maximum: fc.nat(1e9).map(centimes),
  }),
);

it('un indicateur ne vaut ni moins que rien ni plus que son maximum, et mieux ne vaut jamais moins', () => {
  const valeurs = fc.integer({ min: -2e6, max: 2e6 });
  fc.assert(
    fc.property(
      regles,
      fc.constantFrom('croissant', 'decroissant'),
      valeurs,
      valeurs,
      (regle, sens, a, b) => {
        fc.pre(
          regle.mode !== 'lineaire' ||
            (sens === 'croissant' ? regle.depart < regle.cible : regle.depart > regle.cible),
        );
        const indicateur = { regle, sens } as const;
        const [moins, mieux] = (sens === 'croissant' ? a <= b : a >= b) ? [a, b] : [b, a];
        const vaut = (valeur: number) => valeurEnEuros(indicateur, valeur) ?? Number.NaN;
        const [un, deux] = [vaut(moins), vaut(mieux)];
        expect(un).toBeGreaterThanOrEqual(0);
        expect(deux).toBeGreaterThanOrEqual(un);
        expect(deux).toBeLessThanOrEqual(maximumDe(regle) ?? Number.NaN);
        const pas = pasSuivant(indicateur, moins);
        if (pas) expect(vaut(pas.jusqua)).toBe(un + pas.gain);
      },
    ),
  );
});
