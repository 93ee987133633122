import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { direDuree, dureesEnVigueur } from './duree.ts';

describe('une durée', () => {
  it('se dit en années, en mois ou en jours, sans arrondir', () => {
    expect(direDuree(365)).toBe('1\u00a0an');
    expect(direDuree(1095)).toBe('3\u00a0ans');
    expect(direDuree(90)).toBe('3\u00a0mois');
    expect(direDuree(30)).toBe('30\u00a0jours');
    expect(direDuree(1)).toBe('1\u00a0jour');
  });

  it('redonne toujours le nombre de jours', () => {
    const unites: Readonly<Record<string, number>> = {
      an: 365,
      ans: 365,
      mois: 30,
      jour: 1,
      jours: 1,
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 36_500 }), (jours) => {
        const [nombre = '', unite = ''] = direDuree(jours).split('\u00a0');
        expect(Number(nombre) * (unites[unite] ?? 0)).toBe(jours);
      }),
    );
  });

  it('adoptée l’emporte sur celle du programme, même pour ne plus rien effacer', () => {
    const parDefaut = [
      { code: 'a', libelle: 'A', joursParDefaut: 90, source: 'origine' },
      { code: 'b', libelle: 'B', joursParDefaut: null, source: 'à fixer' },
    ];
    const le = new Date('2026-11-23T08:00:00Z');
    const adoptee = { jours: null, source: 'bureau', modifieeLe: le, modifieePar: 'C. Aubreval' };
    expect(dureesEnVigueur(parDefaut, [{ code: 'a', ...adoptee }])).toEqual([
      {
        code: 'a',
        libelle: 'A',
        jours: null,
        source: 'bureau',
        modifiee: { le, par: 'C. Aubreval' },
      },
      { code: 'b', libelle: 'B', jours: null, source: 'à fixer', modifiee: null },
    ]);
  });
});
