import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tailleSuggeree } from './taille.ts';

describe('Taille d’une CPTS', () => {
  it.each([
    [0, 1],
    [39_999, 1],
    [40_000, 2],
    [79_999, 2],
    [80_000, 3],
    [175_000, 3],
    [175_001, 4],
    [2_103_778, 4],
  ] as const)('%i habitants donnent une taille %i', (population, taille) => {
    expect(tailleSuggeree(population)).toBe(taille);
  });

  it.each([
    ['Nanterre', 96_807, 3],
    ['Suresnes', 49_000, 2],
    ['Gennevilliers et Villeneuve-la-Garenne', 71_725, 2],
    ['Hauts-de-Bièvre', 174_300, 3],
    ['Beaujolais Dombes', 230_000, 4],
    ['Vercors', 12_000, 1],
  ] as const)('%s, %i habitants, est une taille %i', (_nom, population, taille) => {
    expect(tailleSuggeree(population)).toBe(taille);
  });

  it('ne baisse jamais quand la population monte', () => {
    fc.assert(
      fc.property(fc.nat(400_000), fc.nat(400_000), (a, b) => {
        expect(tailleSuggeree(Math.max(a, b))).toBeGreaterThanOrEqual(
          tailleSuggeree(Math.min(a, b)),
        );
      }),
    );
  });
});
