import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CommuneComptee, compter } from './chiffres.ts';
import { centreDe, lireContour } from './contour.ts';
import { tailleSuggeree } from './taille.ts';

const commune = fc.record<CommuneComptee>({
  code: fc.string(),
  departement: fc.constantFrom('63', '23', '19', '974'),
  region: fc.constantFrom('84', '75', '04'),
  population: fc.option(fc.nat(300_000)),
  populationAnnee: fc.option(fc.constantFrom(2017, 2023)),
});

it('la population est la somme de celles qui sont connues, jamais zéro par ignorance', () => {
  fc.assert(
    fc.property(fc.array(commune), (communes) => {
      const { population, sansPopulation, taille, departements } = compter(communes);
      const connues = communes.flatMap((c) => c.population ?? []);
      const somme = connues.reduce((a, b) => a + b, 0);
      expect(population).toBe(connues.length === 0 ? null : somme);
      expect(sansPopulation).toBe(communes.length - connues.length);
      expect(taille).toBe(connues.length === 0 ? null : tailleSuggeree(somme));
      expect(new Set(departements)).toEqual(new Set(communes.map((c) => c.departement)));
    }),
  );
});

it('le centre d’un rectangle est au milieu, où qu’il soit en métropole et dans quelque sens qu’on le trace', () => {
  const cote = fc.integer({ min: 2, max: 500 }).map((n) => n / 1000);
  fc.assert(
    fc.property(
      fc.integer({ min: -5_000, max: 9_000 }),
      fc.integer({ min: 41_000, max: 50_000 }),
      fc.tuple(cote, cote, fc.boolean()),
      (x, y, [dx, dy, envers]) => {
        const [lon, lat] = [x / 1000 + 0.01, y / 1000 + 0.01];
        const tour = [
          [lon, lat],
          [lon + dx, lat],
          [lon + dx, lat + dy],
          [lon, lat + dy],
          [lon, lat],
        ];
        const lu = lireContour({
          type: 'Polygon',
          coordinates: [envers ? tour.toReversed() : tour],
        });
        if (!lu.ok) throw new Error(lu.refus);
        const centre = centreDe(lu.valeur);
        expect(centre.longitude).toBeCloseTo(lon + dx / 2, 3);
        expect(centre.latitude).toBeCloseTo(lat + dy / 2, 3);
      },
    ),
  );
});
