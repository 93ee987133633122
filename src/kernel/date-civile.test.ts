import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  ageLe,
  ajouterAnnees,
  ajouterJours,
  ajouterMois,
  comparerDates,
  type DateCivile,
  dateCivile,
  dateDuJour,
  estDateCivile,
  jourDeDate,
  jourDeSemaine,
  joursEntre,
  parseDateCivile,
} from './date-civile.ts';

// 1800 to 2300, so that what is added stays within four-digit years.
const dates = fc.integer({ min: -62_000, max: 120_000 }).map(dateDuJour);
const plain = (date: DateCivile) => Temporal.PlainDate.from(date);

describe('lire une date civile', () => {
  test('un jour qui n’existe pas est refusé', () => {
    for (const texte of ['2026-02-30', '2026-02-29', '2026-13-01', '2026-00-10', '1900-02-29']) {
      expect(parseDateCivile(texte)).toEqual({ ok: false, refus: 'date-inexistante' });
    }
  });

  test('une autre forme est refusée', () => {
    for (const texte of [
      '',
      '21/11/2026',
      '2026-1-2',
      '0026-01-02',
      '2026-11-21T00:00',
      'demain',
    ]) {
      expect(parseDateCivile(texte)).toEqual({ ok: false, refus: 'date-malformee' });
    }
  });

  test('le 29 février des années bissextiles existe', () => {
    expect(parseDateCivile(' 2028-02-29 ')).toEqual({ ok: true, valeur: '2028-02-29' });
    expect(estDateCivile('2000-02-29')).toBe(true);
  });

  test('dateCivile refuse une valeur fausse par une faute', () => {
    expect(() => dateCivile('2026-02-30')).toThrow(RangeError);
  });

  test('elle accepte exactement les dates que le calendrier accepte', () => {
    const deux = fc.integer({ min: 0, max: 40 }).map((n) => `${n}`.padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), deux, deux, (a, m, j) => {
        const texte = `${a}-${m}-${j}`;
        expect(estDateCivile(texte)).toBe(existe(texte));
      }),
    );
  });

  test('aucun texte ne la fait lever', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (texte) => {
        expect(parseDateCivile(texte).ok).toBe(estDateCivile(texte.trim()));
      }),
    );
  });
});

describe('calculer avec des dates civiles', () => {
  test('les jours et les mois s’ajoutent comme dans le calendrier de référence', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -5_000, max: 5_000 }), (date, n) => {
        expect(ajouterJours(date, n)).toBe(plain(date).add({ days: n }).toString());
        expect(ajouterMois(date, n)).toBe(plain(date).add({ months: n }).toString());
        expect(jourDeSemaine(date)).toBe(plain(date).dayOfWeek);
      }),
    );
  });

  test('l’écart en jours annule l’ajout', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        expect(ajouterJours(a, joursEntre(a, b))).toBe(b);
        expect(Math.sign(joursEntre(a, b))).toBe(-comparerDates(a, b) + 0);
        expect(dateDuJour(jourDeDate(a))).toBe(a);
      }),
    );
  });

  test('la fin de mois est ramenée au dernier jour', () => {
    expect(ajouterMois(dateCivile('2026-01-31'), 1)).toBe('2026-02-28');
    expect(ajouterMois(dateCivile('2026-03-31'), -1)).toBe('2026-02-28');
    expect(ajouterAnnees(dateCivile('2028-02-29'), 1)).toBe('2029-02-28');
  });

  test('l’âge change le jour de l’anniversaire', () => {
    const naissance = dateCivile('1948-02-29');
    expect(ageLe(naissance, dateCivile('2026-02-28'))).toBe(77);
    expect(ageLe(naissance, dateCivile('2026-03-01'))).toBe(78);
    expect(ageLe(naissance, dateCivile('2028-02-29'))).toBe(80);
  });
});

function existe(texte: string): boolean {
  try {
    Temporal.PlainDate.from(texte, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}
