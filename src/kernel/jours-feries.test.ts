import { describe, expect, it } from 'vitest';
import { dateCivile, jourDeSemaine } from './date-civile.ts';
import { estFerie, joursFeries } from './jours-feries.ts';

describe('Les jours fériés', () => {
  it('sont ceux des calendriers publiés', () => {
    expect(joursFeries(2026).map(({ date }) => date)).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
    // The earliest and the latest Easter of living memory, and one where Ascension is the 8 May.
    for (const date of ['2008-03-24', '2011-04-25', '2038-04-26', '2024-05-09', '2027-03-29'])
      expect(estFerie(dateCivile(date)), date).toBe(true);
    expect(estFerie(dateCivile('2026-04-05'))).toBe(false);
  });

  it('suivent Pâques d’un lundi, d’un jeudi et d’un lundi, chaque année', () => {
    for (let annee = 1900; annee < 2200; annee++) {
      const de = (nom: string) => joursFeries(annee).find((ferie) => ferie.nom === nom);
      for (const [nom, jour] of [
        ['lundi de Pâques', 1],
        ['Ascension', 4],
        ['lundi de Pentecôte', 1],
      ] as const)
        expect(jourDeSemaine(dateCivile(de(nom)?.date ?? '')), `${nom} ${annee}`).toBe(jour);
    }
  });
});
