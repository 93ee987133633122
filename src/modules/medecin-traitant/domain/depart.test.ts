import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { couvertureDe, FAITS_DU_SUIVI, suivreDepart } from './depart.ts';

const { rattachee, declaree } = FAITS_DU_SUIVI;
const jour = fc
  .tuple(
    fc.constantFrom('2025-12', '2026-01', '2026-03', '2026-06'),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([mois, n]) => `${mois}-${String(n).padStart(2, '0')}`);
const fait = fc.record({
  genre: fc.constantFrom(rattachee, declaree),
  jour,
  quantite: fc.constant(1),
});
const patients = fc.option(fc.nat(40));

describe('Le suivi d’un départ', () => {
  it('compte chaque fait une fois, mois après mois, et ne connaît un reste que d’une estimation', () => {
    fc.assert(
      fc.property(fc.array(fait, { maxLength: 30 }), patients, (faits, estimes) => {
        const annonceLe = '2026-01-15';
        const suivi = suivreDepart({ annonceLe, patients: estimes }, faits, '2026-06-30');
        const total = (genre: string) => faits.filter((f) => f.genre === genre).length;
        expect(suivi.at(-1)).toMatchObject({
          mois: '2026-06',
          rattacheesDepuis: total(rattachee),
          declareesDepuis: total(declaree),
          reste: estimes === null ? null : Math.max(0, estimes - total(declaree)),
        });
        expect(suivi.reduce((n, { declarees }) => n + declarees, 0)).toBe(total(declaree));
        const mois = suivi.map((un) => un.mois);
        expect(mois).toEqual(mois.toSorted());
        expect(new Set(mois).size).toBe(mois.length);
        const avant = faits.some((f) => f.jour < '2026-01-01');
        expect(mois[0]).toBe(avant ? '2025-12' : '2026-01');
        expect(mois).toHaveLength(avant ? 7 : 6);
      }),
    );
  });

  it('ne prend pas une capacité tue pour zéro, ni une estimation inconnue pour rien à couvrir', () => {
    const leviers = [{ capacite: 300 }, { capacite: null }, { capacite: 0 }];
    expect(couvertureDe(1100, leviers)).toEqual({ connue: 300, inconnues: 1, sansSolution: 800 });
    expect(couvertureDe(null, leviers).sansSolution).toBeNull();
    expect(couvertureDe(200, leviers).sansSolution).toBe(0);
    expect(couvertureDe(null, [])).toEqual({ connue: 0, inconnues: 0, sansSolution: null });
  });
});
