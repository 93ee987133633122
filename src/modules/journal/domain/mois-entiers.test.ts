import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ajouterJours, type DateCivile, dateCivile, partsDe } from '#kernel/date-civile.ts';
import { decouper } from './mois-entiers.ts';

const debut = dateCivile('2023-11-01');

it('lit chaque jour d’une période une fois, et par mois tout mois entier', () => {
  fc.assert(
    fc.property(fc.nat(900), fc.nat(500), (depuis, jours) => {
      const du = ajouterJours(debut, depuis);
      const au = ajouterJours(du, jours);
      const morceaux = decouper({ du, au });
      expect(morceaux.flatMap(joursDe)).toEqual(joursDe({ du, au }));
      for (const morceau of morceaux) {
        const entier =
          partsDe(morceau.du).jour === 1 && partsDe(ajouterJours(morceau.au, 1)).jour === 1;
        expect(entier).toBe(morceau.mois);
      }
    }),
  );
});

it('ne lit rien d’une période à l’envers', () => {
  expect(decouper({ du: debut, au: ajouterJours(debut, -1) })).toEqual([]);
});

function joursDe({ du, au }: { readonly du: DateCivile; readonly au: DateCivile }) {
  const jours = [];
  for (let jour = du; jour <= au; jour = ajouterJours(jour, 1)) jours.push(jour);
  return jours;
}
