import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateCivile, dateDuJour, jourDeDate } from '#kernel/date-civile.ts';
import { BAREME_PAR_DEFAUT, direPriorite, moisEntiers, partsDePriorite } from './bareme.ts';

const lundi = dateCivile('2026-11-23');
const situation = { criteres: [], naissanceMois: null, recueLe: lundi };

describe('La priorité', () => {
  it('par défaut, compte les publics que suivent les indicateurs, et laisse le reste à l’ancienneté', () => {
    const parts = partsDePriorite(
      BAREME_PAR_DEFAUT,
      { ...situation, criteres: ['perte', 'c2s'], naissanceMois: '1956-11-01' },
      lundi,
    );
    expect(direPriorite(parts)).toBe('C2S (1\u00A0point), 70\u00A0ans (1\u00A0point).');
    expect(direPriorite([])).toContain('ancienneté');
  });

  it('compte l’âge dès le mois du soixante-dixième anniversaire, pas avant', () => {
    const age = (naissanceMois: string) =>
      partsDePriorite(BAREME_PAR_DEFAUT, { ...situation, naissanceMois }, lundi).length;
    expect([age('1956-11-01'), age('1956-12-01')]).toEqual([1, 0]);
  });

  it('compte des mois entiers d’attente, jamais négatifs', () => {
    const jour = fc.integer({ min: jourDeDate(dateCivile('2000-01-01')), max: 60_000 });
    fc.assert(
      fc.property(jour, jour, (a, b) => {
        const mois = moisEntiers(dateDuJour(a), dateDuJour(b));
        expect(mois).toBeGreaterThanOrEqual(0);
        if (b >= a) expect(Math.abs((b - a) / 30.44 - mois)).toBeLessThan(1.1);
      }),
    );
    expect(moisEntiers(dateCivile('2026-01-31'), dateCivile('2026-02-28'))).toBe(0);
  });
});
