import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type DateCivile, dateCivile, dateDuJour } from './date-civile.ts';
import {
  dateCivileDe,
  debutDeJour,
  estFuseau,
  FUSEAUX_FRANCAIS,
  finDeJour,
  heureCivileDe,
  instantDe,
} from './fuseau.ts';
import { type HeureCivile, heureCivile, heureDeMinutes } from './heure-civile.ts';

const PARIS = 'Europe/Paris';
// Half-hour steps, clocks moved by half an hour, clocks moved at midnight, a day that did not exist.
const RETORS = ['Australia/Lord_Howe', 'Asia/Kathmandu', 'Asia/Beirut', 'Pacific/Apia'] as const;
const fuseaux = fc.constantFrom(...FUSEAUX_FRANCAIS, ...RETORS);
const instants = fc.date({
  min: new Date('1980-01-01T00:00:00Z'),
  max: new Date('2060-01-01T00:00:00Z'),
  noInvalidDate: true,
});
const dates = fc.integer({ min: 3_700, max: 32_800 }).map(dateDuJour);
const heures = fc.integer({ min: 0, max: 1_439 }).map(heureDeMinutes);

describe('l’heure des pendules', () => {
  test('date et heure d’un instant sont celles de la référence, dans tous les fuseaux', () => {
    fc.assert(
      fc.property(instants, fuseaux, (instant, fuseau) => {
        const z = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(
          fuseau,
        );
        expect(dateCivileDe(instant, fuseau)).toBe(z.toPlainDate().toString());
        expect(heureCivileDe(instant, fuseau)).toBe(z.toPlainTime().toString().slice(0, 5));
      }),
      { numRuns: 1_000 },
    );
  });

  test('la nuit du changement d’heure est juste à la minute près', () => {
    const bascule = Date.UTC(2026, 9, 25, 1);
    for (let minute = -180; minute <= 180; minute += 1) {
      const instant = new Date(bascule + minute * 60_000);
      const z = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(PARIS);
      expect(heureCivileDe(instant, PARIS)).toBe(z.toPlainTime().toString().slice(0, 5));
    }
  });

  test('un soir à Saint-Denis de La Réunion est déjà le lendemain', () => {
    const instant = new Date('2026-11-21T20:30:00Z');
    expect(dateCivileDe(instant, PARIS)).toBe('2026-11-21');
    expect(dateCivileDe(instant, 'Indian/Reunion')).toBe('2026-11-22');
    expect(dateCivileDe(instant, 'America/Cayenne')).toBe('2026-11-21');
  });
});

describe('l’instant d’une heure', () => {
  test('il est celui de la référence, et sa lecture dit s’il est unique', () => {
    fc.assert(
      fc.property(dates, heures, fuseaux, (date, heure, fuseau) => {
        expect(instantDe(date, heure, fuseau)).toEqual(reference(date, heure, fuseau));
      }),
      { numRuns: 1_000 },
    );
  });

  test('toutes les minutes des deux nuits de changement d’heure sont justes', () => {
    for (const jour of ['2026-03-29', '2026-10-25']) {
      for (let minutes = 0; minutes < 300; minutes += 1) {
        const date = dateCivile(jour);
        const heure = heureDeMinutes(minutes);
        expect(instantDe(date, heure, PARIS)).toEqual(reference(date, heure, PARIS));
      }
    }
  });

  test('une heure qui n’existe pas est avancée de la durée du trou', () => {
    expect(instantDe(dateCivile('2026-03-29'), heureCivile('02:30'), PARIS)).toEqual({
      instant: new Date('2026-03-29T01:30:00Z'),
      lecture: 'inexistante',
    });
  });

  test('une heure qui a lieu deux fois donne la première', () => {
    expect(instantDe(dateCivile('2026-10-25'), heureCivile('02:30'), PARIS)).toEqual({
      instant: new Date('2026-10-25T00:30:00Z'),
      lecture: 'double',
    });
  });
});

describe('les bornes d’un jour', () => {
  test('elles enferment le jour entier et rien d’autre', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom(...FUSEAUX_FRANCAIS), (date, fuseau) => {
        const debut = debutDeJour(date, fuseau);
        const fin = finDeJour(date, fuseau);
        expect(dateCivileDe(debut, fuseau)).toBe(date);
        expect(dateCivileDe(new Date(debut.getTime() - 1), fuseau)).not.toBe(date);
        expect(dateCivileDe(new Date(fin.getTime() - 1), fuseau)).toBe(date);
        expect(dateCivileDe(fin, fuseau)).not.toBe(date);
      }),
    );
  });

  test('le jour du passage à l’heure d’hiver dure vingt-cinq heures', () => {
    const jour = dateCivile('2026-10-25');
    expect(finDeJour(jour, PARIS).getTime() - debutDeJour(jour, PARIS).getTime()).toBe(
      25 * 3_600_000,
    );
  });
});

describe('les fuseaux', () => {
  test('les fuseaux français sont connus, le reste est refusé', () => {
    expect(FUSEAUX_FRANCAIS.every(estFuseau)).toBe(true);
    expect(['', 'Paris', '+01:00', 'Europe/Roanne', '__proto__'].some(estFuseau)).toBe(false);
    expect(() => dateCivileDe(new Date(0), 'Europe/Roanne')).toThrow(RangeError);
  });
});

function reference(date: DateCivile, heure: HeureCivile, fuseau: string) {
  const mur = Temporal.PlainDateTime.from(`${date}T${heure}`);
  const tot = mur.toZonedDateTime(fuseau, { disambiguation: 'earlier' });
  const tard = mur.toZonedDateTime(fuseau, { disambiguation: 'later' });
  const retenu = mur.toZonedDateTime(fuseau, { disambiguation: 'compatible' });
  const unique = tot.epochMilliseconds === tard.epochMilliseconds;
  const existe = retenu.toPlainDateTime().equals(mur);
  return {
    instant: new Date(retenu.epochMilliseconds),
    lecture: unique ? 'unique' : existe ? 'double' : 'inexistante',
  };
}
