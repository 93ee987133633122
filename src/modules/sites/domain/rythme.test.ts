import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ajouterJours, dateCivile, jourDeSemaine, partsDe } from '#kernel/date-civile.ts';
import { joursDuRythme, RANGS, verifierRythme } from './rythme.ts';

const mardi = dateCivile('2026-12-01');

describe('Un rythme', () => {
  it('rend le premier et le troisième mardi de chaque mois', () => {
    expect(
      joursDuRythme(mardi, { genre: 'mois', rangs: [1, 3], au: dateCivile('2027-02-28') }),
    ).toEqual(['2026-12-01', '2026-12-15', '2027-01-05', '2027-01-19', '2027-02-02', '2027-02-16']);
  });

  it('rend le dernier mardi, que le mois en ait quatre ou cinq, et jamais deux fois', () => {
    expect(
      joursDuRythme(mardi, { genre: 'mois', rangs: [4, 5], au: dateCivile('2027-01-31') }),
    ).toEqual(['2026-12-22', '2026-12-29', '2027-01-26']);
  });

  it('commence au premier jour donné, une semaine sur deux', () => {
    expect(
      joursDuRythme(mardi, { genre: 'semaines', pas: 2, au: dateCivile('2026-12-31') }),
    ).toEqual(['2026-12-01', '2026-12-15', '2026-12-29']);
    expect(joursDuRythme(mardi, { genre: 'une-fois' })).toEqual([mardi]);
  });

  it('dit ce qui ne va pas', () => {
    const semaines = { genre: 'semaines', pas: 1 } as const;
    expect(verifierRythme(mardi, { ...semaines, au: dateCivile('2026-11-30') })).toBe(
      'rythme-inverse',
    );
    expect(verifierRythme(mardi, { ...semaines, au: dateCivile('2028-01-01') })).toBe(
      'rythme-trop-long',
    );
    const jamais = { genre: 'mois', rangs: [3], au: dateCivile('2026-12-10') } as const;
    expect(verifierRythme(mardi, jamais)).toBe('rythme-vide');
  });

  it('ne sort jamais de ses bornes, garde le nom du jour, et reste dans l’ordre', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 0, max: 366 }),
        fc.subarray([...RANGS], { minLength: 1 }),
        (depuis, duree, rangs) => {
          const du = ajouterJours(dateCivile('2024-02-28'), depuis);
          const au = ajouterJours(du, duree);
          const jours = joursDuRythme(du, { genre: 'mois', rangs, au });
          expect([...new Set(jours)].sort()).toEqual(jours);
          for (const jour of jours) {
            expect(du <= jour && jour <= au).toBe(true);
            expect(jourDeSemaine(jour)).toBe(jourDeSemaine(du));
            const rang = Math.ceil(partsDe(jour).jour / 7);
            const suivant = ajouterJours(jour, 7).slice(0, 7) !== jour.slice(0, 7);
            expect(rangs.some((r) => r === rang || (r === 5 && suivant))).toBe(true);
          }
        },
      ),
    );
  });
});
