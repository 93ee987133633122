import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dureesDepuis } from './trajet.ts';

const regles = { facteurRoute: 1.4, kmH: 45, surPlace: 5 };
const giat = { code: '63165', point: { lon: 2.475, lat: 45.795 } };
const herment = { code: '63175', point: { lon: 2.564, lat: 45.754 } };
const sansPoint = { code: '63999', point: null };

describe('Temps de trajet', () => {
  it('compte la route et non le vol d’oiseau', () => {
    const durees = dureesDepuis(giat, [herment], { regles, saisis: [] });
    expect(durees.get('63175')).toBeGreaterThan(10);
    expect(durees.get('63175')).toBeLessThan(20);
  });

  it('donne la durée saisie plutôt que la durée calculée, dans les deux sens', () => {
    const saisis = [{ de: '63165', vers: '63175', minutes: 35 }];
    expect(dureesDepuis(giat, [herment], { regles, saisis }).get('63175')).toBe(35);
    expect(dureesDepuis(herment, [giat], { regles, saisis }).get('63165')).toBe(35);
  });

  it('garde deux durées quand le retour est saisi à part', () => {
    const saisis = [
      { de: '63165', vers: '63175', minutes: 35 },
      { de: '63175', vers: '63165', minutes: 28 },
    ];
    expect(dureesDepuis(giat, [herment], { regles, saisis }).get('63175')).toBe(35);
    expect(dureesDepuis(herment, [giat], { regles, saisis }).get('63165')).toBe(28);
  });

  it('se tait quand les coordonnées manquent, sauf durée saisie', () => {
    expect(dureesDepuis(sansPoint, [giat, herment], { regles, saisis: [] }).size).toBe(0);
    expect(dureesDepuis(giat, [sansPoint], { regles, saisis: [] }).has('63999')).toBe(false);
    const saisis = [{ de: '63165', vers: '63999', minutes: 12 }];
    expect(dureesDepuis(giat, [sansPoint], { regles, saisis }).get('63999')).toBe(12);
  });

  it('compte le temps sur place dans une même commune, même sans coordonnées', () => {
    expect(dureesDepuis(giat, [giat], { regles, saisis: [] }).get('63165')).toBe(5);
    expect(dureesDepuis(sansPoint, [sansPoint], { regles, saisis: [] }).get('63999')).toBe(5);
  });

  it('n’est jamais nul, et se vaut dans les deux sens', () => {
    const point = fc.record({
      lon: fc.double({ min: -63, max: 56, noNaN: true }),
      lat: fc.double({ min: -22, max: 51, noNaN: true }),
    });
    fc.assert(
      fc.property(point, point, (a, b) => {
        const [x, y] = [
          { code: 'x', point: a },
          { code: 'y', point: b },
        ];
        const aller = dureesDepuis(x, [y], { regles, saisis: [] }).get('y');
        const retour = dureesDepuis(y, [x], { regles, saisis: [] }).get('x');
        expect(aller).toBeGreaterThanOrEqual(regles.surPlace);
        expect(Math.abs((aller ?? 0) - (retour ?? 0))).toBeLessThanOrEqual(1);
      }),
    );
  });
});
