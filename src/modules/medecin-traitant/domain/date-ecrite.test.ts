import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateCivile, dateDuJour, jourDeDate, partsDe } from '#kernel/date-civile.ts';
import { dateEcrite, fauteDeNaissance } from './date-ecrite.ts';

describe('Une date de naissance', () => {
  it('se lit comme on l’écrit à la main, et comme un navigateur l’envoie', () => {
    const jour = fc.integer({
      min: jourDeDate(dateCivile('1905-01-01')),
      max: jourDeDate(dateCivile('2040-12-31')),
    });
    fc.assert(
      fc.property(jour, fc.constantFrom('/', '.', ' ', '-', ' / '), (n, entre) => {
        const date = dateDuJour(n);
        const { annee, mois, jour: j } = partsDe(date);
        const deux = (m: number) => String(m).padStart(2, '0');
        expect(dateEcrite(`${j}${entre}${mois}${entre}${annee}`)).toBe(date);
        expect(dateEcrite(`${deux(j)}${deux(mois)}${annee}`)).toBe(date);
        expect(dateEcrite(date)).toBe(date);
        expect(fauteDeNaissance(date)).toBeNull();
      }),
    );
  });

  it('ne se devine pas : une année à deux chiffres, un mot, un jour qui n’existe pas sont à corriger', () => {
    fc.assert(fc.property(fc.string(), (texte) => void dateEcrite(texte)));
    for (const faute of ['2/3/48', 'mars 1948', '31/02/1948', ''])
      expect(fauteDeNaissance(dateEcrite(faute))).not.toBeNull();
  });
});
