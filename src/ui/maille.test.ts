import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emblemeAutonome } from './embleme-autonome.ts';
import { tisser } from './maille.ts';

const points = fc.uniqueArray(
  fc.record({
    lon: fc.integer({ min: 0, max: 400 }).map((n) => 2 + n / 500),
    lat: fc.integer({ min: 0, max: 400 }).map((n) => 45 + n / 500),
  }),
  { minLength: 3, maxLength: 60, selector: (p) => `${p.lon} ${p.lat}` },
);
const options = { taille: 196, marge: 8 };

test('aucun nœud ne sort du cadre, aucune arête ne mène nulle part', () => {
  fc.assert(
    fc.property(points, (territoire) => {
      const maille = tisser(territoire, options);
      expect(maille.noeuds).toHaveLength(territoire.length);
      for (const { x, y } of maille.noeuds) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(maille.largeur);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(maille.hauteur);
      }
      for (const i of [...maille.aretes.flat(), ...maille.allumes])
        expect(maille.noeuds[i]).toBeDefined();
    }),
  );
});

test('la même CPTS a toujours le même emblème', () => {
  fc.assert(
    fc.property(points, (p) => {
      expect(tisser(p, options)).toEqual(tisser(p, options));
    }),
  );
});

test('un carré de communes est relié par ses côtés', () => {
  const carre = [
    { lon: 3, lat: 45 },
    { lon: 3.1, lat: 45 },
    { lon: 3, lat: 45.1 },
    { lon: 3.1, lat: 45.1 },
  ];
  const { aretes } = tisser(carre, options);
  expect(aretes).toHaveLength(5);
});

test('une petite maille garde douze communes bien réparties', () => {
  const grille = Array.from({ length: 49 }, (_, i) => ({
    lon: 3 + (i % 7) / 50,
    lat: 45 + Math.floor(i / 7) / 50,
  }));
  const maille = tisser(grille, { taille: 46, marge: 4, maximum: 12, allumes: 2 });
  expect(maille.noeuds).toHaveLength(12);
  expect(new Set(maille.allumes).size).toBe(2);
});

test('une CPTS d’une seule commune a une maille autour d’elle', () => {
  const maille = tisser([{ lon: 2.2, lat: 48.9 }], options);
  expect(maille.noeuds).toHaveLength(7);
  expect(maille.allumes).toEqual([0]);
  expect(maille.aretes.length).toBeGreaterThan(6);
});

test('sans commune, il n’y a rien à dessiner et rien ne casse', () => {
  expect(tisser([], options).noeuds).toEqual([]);
});

test('l’emblème autonome porte ses couleurs et n’appelle rien', () => {
  const svg = emblemeAutonome(
    [
      { lon: 2.4, lat: 45.7 },
      { lon: 2.6, lat: 45.8 },
      { lon: 2.5, lat: 45.6 },
    ],
    { primaire: '#0b3d91' },
  );
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox=/);
  expect(svg).toContain('stroke="#0b3d91"');
  expect(svg).not.toMatch(/class=|style=|href=|NaN/);
});
