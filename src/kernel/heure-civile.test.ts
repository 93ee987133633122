import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heureCivile, heureDeMinutes, minutesDe, parseHeureCivile } from './heure-civile.ts';

describe('heure civile', () => {
  test('les écritures courantes se lisent', () => {
    const lues = [
      '09:20',
      '9:20',
      '9h20',
      '9 h 20',
      '9\u00a0h\u00a020',
      '09H20',
      '09:20:00',
      '09:20:00.000',
    ];
    for (const texte of lues) {
      expect(parseHeureCivile(texte), texte).toEqual({ ok: true, valeur: '09:20' });
    }
    expect(parseHeureCivile('14 h')).toEqual({ ok: true, valeur: '14:00' });
  });

  test('une heure qui n’existe pas est refusée', () => {
    for (const texte of ['', '24:00', '12:60', '9', '920', '9h2', 'midi', '9:', '-1:00']) {
      expect(parseHeureCivile(texte), texte).toEqual({ ok: false, refus: 'heure-malformee' });
    }
    expect(() => heureCivile('25:00')).toThrow(RangeError);
  });

  test('minutes et heures se répondent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_439 }), (minutes) => {
        expect(minutesDe(heureDeMinutes(minutes))).toBe(minutes);
      }),
    );
    expect(() => heureDeMinutes(1_440)).toThrow(RangeError);
    expect(() => heureDeMinutes(-1)).toThrow(RangeError);
  });
});
