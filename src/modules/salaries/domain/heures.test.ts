import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecrireHeures, lireHeures } from './heures.ts';

describe('des heures par quart d’heure', () => {
  it('se lisent comme elles s’écrivent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 168 * 4 }), (quarts) => {
        const minutes = quarts * 15;
        expect(lireHeures(ecrireHeures(minutes))).toEqual({ ok: true, valeur: minutes });
        const parts = `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;
        expect(lireHeures(parts)).toEqual({ ok: true, valeur: minutes });
      }),
    );
  });

  it('se refusent autrement, en disant pourquoi', () => {
    const refus = (texte: string) => {
      const lu = lireHeures(texte);
      return lu.ok ? lu.valeur : lu.refus;
    };
    expect(['0', '7', '7h', '7 h 15', '7:45', '0,25', '7.5'].map(refus)).toEqual([
      0, 420, 420, 435, 465, 15, 450,
    ]);
    expect(['3,1', '3h10', '0.33'].map(refus)).toEqual(Array(3).fill('heures-sans-quart'));
    expect(['sept', '-2', '3h75', '1,255'].map(refus)).toEqual(Array(4).fill('heures-illisibles'));
    expect(refus('169')).toBe('heures-impossibles');
  });

  it('ne tombent sur rien d’autre que des quarts d’heure, quel que soit le texte', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (texte) => {
        const lu = lireHeures(texte);
        if (lu.ok) expect([lu.valeur % 15, lu.valeur >= 0]).toEqual([0, true]);
      }),
    );
  });
});
