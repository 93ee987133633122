import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ajouterJours, dateCivile, dateDuJour, jourDeSemaine } from './date-civile.ts';
import {
  anneeDe,
  bornesDe,
  contient,
  joursDe,
  moisDe,
  type Periode,
  parsePeriode,
  periodePrecedente,
  semaineDe,
  trimestreDe,
} from './periode.ts';

const p = (du: string, au: string): Periode => ({ du: dateCivile(du), au: dateCivile(au) });
const dates = fc.integer({ min: -20_000, max: 60_000 }).map(dateDuJour);
const defaut = p('2026-11-01', '2026-11-30');

describe('lire une période', () => {
  test('sans paramètre, la période par défaut', () => {
    expect(parsePeriode({}, defaut)).toEqual({ ok: true, valeur: defaut });
    expect(parsePeriode({ du: '', au: '' }, defaut)).toEqual({ ok: true, valeur: defaut });
  });

  test('deux dates dans l’ordre, sinon un refus qui dit pourquoi', () => {
    const lire = (du: string, au: string) => parsePeriode({ du, au }, defaut);
    expect(lire('2026-01-01', '2026-01-01').ok).toBe(true);
    expect(lire('2026-01-02', '2026-01-01')).toEqual({ ok: false, refus: 'periode-inversee' });
    expect(lire('2026-01-02', '')).toEqual({ ok: false, refus: 'periode-incomplete' });
    expect(lire('2026-02-30', '2026-03-01')).toEqual({ ok: false, refus: 'date-invalide' });
  });
});

describe('les périodes du calendrier', () => {
  test('semaine, mois, trimestre, année contiennent leur jour', () => {
    fc.assert(
      fc.property(dates, (date) => {
        for (const de of [semaineDe, moisDe, trimestreDe, anneeDe]) {
          expect(contient(de(date), date)).toBe(true);
          expect(de(de(date).au)).toEqual(de(date));
          expect(de(ajouterJours(de(date).au, 1)).du).toBe(ajouterJours(de(date).au, 1));
        }
        expect(jourDeSemaine(semaineDe(date).du)).toBe(1);
        expect(joursDe(semaineDe(date))).toBe(7);
      }),
    );
  });

  test('la période précédente touche la période, et est de même nature', () => {
    fc.assert(
      fc.property(dates, fc.nat(500), (du, n) => {
        const periode = { du, au: ajouterJours(du, n) };
        const avant = periodePrecedente(periode);
        expect(ajouterJours(avant.au, 1)).toBe(du);
        expect(avant.du <= avant.au).toBe(true);
        expect(periodePrecedente(moisDe(du))).toEqual(moisDe(ajouterJours(moisDe(du).du, -1)));
        expect(periodePrecedente(anneeDe(du))).toEqual(anneeDe(ajouterJours(anneeDe(du).du, -1)));
      }),
    );
    expect(periodePrecedente(p('2026-03-01', '2026-03-31'))).toEqual(p('2026-02-01', '2026-02-28'));
    expect(periodePrecedente(p('2026-11-10', '2026-11-19'))).toEqual(p('2026-10-31', '2026-11-09'));
    expect(trimestreDe(dateCivile('2026-11-21'))).toEqual(p('2026-10-01', '2026-12-31'));
  });

  test('les bornes vont de minuit à minuit dans le fuseau', () => {
    expect(bornesDe(defaut, 'Indian/Reunion')).toEqual({
      debut: new Date('2026-10-31T20:00:00Z'),
      fin: new Date('2026-11-30T20:00:00Z'),
    });
  });
});
