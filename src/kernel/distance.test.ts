import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceKm, tempsDeTrajet } from './distance.ts';

const points = fc.record({
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
});
const PARIS = { lon: 2.3522, lat: 48.8566 };
const MARSEILLE = { lon: 5.3698, lat: 43.2965 };

describe('distance', () => {
  test('de Paris à Marseille il y a 660 km à vol d’oiseau', () => {
    expect(distanceKm(PARIS, MARSEILLE)).toBeCloseTo(660.5, 0);
  });

  test('elle est la même dans les deux sens, nulle sur place, jamais plus d’un demi-tour', () => {
    fc.assert(
      fc.property(points, points, (a, b) => {
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
        expect(distanceKm(a, a)).toBe(0);
        expect(distanceKm(a, b)).toBeLessThanOrEqual(20_015.2);
        expect(distanceKm(a, b)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('un trajet s’arrondit à la minute entière au-dessus', () => {
    expect(tempsDeTrajet(10, { facteurRoute: 1.3, kmH: 50 })).toBe(16);
    expect(tempsDeTrajet(0, { facteurRoute: 1.3, kmH: 50 })).toBe(0);
  });
});
