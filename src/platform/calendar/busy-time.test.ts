import { describe, expect, it } from 'vitest';
import { readBusyTime } from './busy-time.ts';

const window = {
  start: Date.parse('2026-10-20T00:00:00Z'),
  end: Date.parse('2026-11-20T00:00:00Z'),
};
const lire = (text: string) =>
  readBusyTime(text, { window, zone: 'Europe/Paris', ownUids: '@notre.maillage' });

const agenda = (...lines: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const evenement = (...lines: readonly string[]) =>
  agenda('BEGIN:VEVENT', 'UID:un', ...lines, 'END:VEVENT');

/** `10-25 01:00 > 02:00`, in UTC. */
function occupe(text: string): readonly string[] {
  const lu = lire(text);
  if (!lu.ok) throw new Error(lu.refus);
  const dire = (ms: number) => new Date(ms).toISOString().slice(5, 16).replace('T', ' ');
  return lu.valeur.busy.map(({ start, end }) => `${dire(start)} > ${dire(end)}`);
}

describe('les agendas lus', () => {
  it('ferment le temps dit, au fuseau dit : tz, Windows, chemin, défini par l’agenda, UTC, flottant, jour entier', () => {
    const de = (debut: string, fin: string) => occupe(evenement(`DTSTART${debut}`, `DTEND${fin}`));
    const attendu = ['10-26 09:00 > 10-26 09:30'];
    for (const tzid of [
      'Europe/Paris',
      'Romance Standard Time',
      '/freeassociation.sourceforge.net/Europe/Paris',
      '"(UTC+01:00) Bruxelles, Copenhague, Madrid, Paris"',
    ])
      expect(de(`;TZID=${tzid}:20261026T100000`, `;TZID=${tzid}:20261026T103000`)).toEqual(attendu);
    expect(de(':20261026T090000Z', ':20261026T093000Z')).toEqual(attendu);
    expect(de(':20261026T100000', ':20261026T103000')).toEqual(attendu);
    expect(de(';VALUE=DATE:20261025', ';VALUE=DATE:20261026')).toEqual([
      '10-24 22:00 > 10-25 23:00',
    ]);
  });

  it('suivent la zone que l’agenda définit lui-même', () => {
    const regles = (nom: string, de: string, vers: string, regle: string) => [
      `BEGIN:${nom}`,
      'DTSTART:16010101T020000',
      `TZOFFSETFROM:${de}`,
      `TZOFFSETTO:${vers}`,
      `RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=${regle}`,
      `END:${nom}`,
    ];
    const texte = agenda(
      'BEGIN:VTIMEZONE',
      'TZID:Fuseau personnalisé',
      ...regles('STANDARD', '+0200', '+0100', '10'),
      ...regles('DAYLIGHT', '+0100', '+0200', '3'),
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:un',
      'DTSTART;TZID=Fuseau personnalisé:20261024T100000',
      'DURATION:PT30M',
      'RRULE:FREQ=DAILY;COUNT=3',
      'END:VEVENT',
    );
    expect(occupe(texte)).toEqual([
      '10-24 08:00 > 10-24 08:30',
      '10-25 09:00 > 10-25 09:30',
      '10-26 09:00 > 10-26 09:30',
    ]);
  });

  it('lisent une zone inconnue à l’heure de la CPTS, et le disent', () => {
    const lu = lire(evenement('DTSTART;TZID=Lune/Mer:20261026T100000', 'DURATION:PT1H'));
    expect(lu.ok && lu.valeur).toMatchObject({
      unknownZones: ['Lune/Mer'],
      busy: [{ start: Date.parse('2026-10-26T09:00:00Z') }],
    });
  });

  it('ne ferment rien pour ce qui est libre, annulé, sans durée, ou à nous', () => {
    const a = ['DTSTART:20261026T090000Z', 'DTEND:20261026T093000Z'];
    expect(occupe(evenement(...a, 'TRANSP:TRANSPARENT'))).toEqual([]);
    expect(occupe(evenement(...a, 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'))).toEqual([]);
    expect(occupe(evenement(...a, 'STATUS:CANCELLED'))).toEqual([]);
    expect(occupe(evenement('DTSTART:20261026T090000Z'))).toEqual([]);
    expect(occupe(evenement(...a).replace('UID:un', 'UID:rdv-1@notre.maillage'))).toEqual([]);
    expect(occupe(evenement(...a, 'STATUS:TENTATIVE'))).toHaveLength(1);
    expect(occupe(agenda())).toEqual([]);
  });

  it('suivent une occurrence déplacée, ôtée, et « celle-ci et les suivantes »', () => {
    const serie = [
      'BEGIN:VEVENT',
      'UID:un',
      'DTSTART;TZID=Europe/Paris:20261026T100000',
      'DURATION:PT30M',
      'RRULE:FREQ=DAILY;COUNT=5',
      'EXDATE;TZID=Europe/Paris:20261027T100000',
      'RDATE;VALUE=PERIOD:20261101T080000Z/PT15M',
      'END:VEVENT',
    ];
    const suivantes = (...lines: readonly string[]) => [
      'BEGIN:VEVENT',
      'UID:un',
      'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20261029T100000',
      ...lines,
      'END:VEVENT',
    ];
    const debut = ['10-26 09:00 > 10-26 09:30', '10-28 09:00 > 10-28 09:30'];
    const deplacees = suivantes('DTSTART;TZID=Europe/Paris:20261029T140000', 'DURATION:PT1H');
    expect(occupe(agenda(...serie, ...deplacees))).toEqual([
      ...debut,
      '10-29 13:00 > 10-29 14:00',
      '10-30 13:00 > 10-30 14:00',
      '11-01 12:00 > 11-01 13:00',
    ]);
    const annulees = suivantes('DTSTART;TZID=Europe/Paris:20261029T100000', 'STATUS:CANCELLED');
    expect(occupe(agenda(...serie, ...annulees))).toEqual(debut);
  });

  it('prennent la première des deux heures de la nuit d’octobre, et une heure plus tard celle qui manque en mars', () => {
    const nuit = evenement('DTSTART;TZID=Europe/Paris:20261025T023000', 'DURATION:PT15M');
    expect(occupe(nuit)).toEqual(['10-25 00:30 > 10-25 00:45']);
    const printemps = {
      start: Date.parse('2026-03-28T00:00:00Z'),
      end: Date.parse('2026-03-30T00:00:00Z'),
    };
    const lu = readBusyTime(
      evenement(
        'DTSTART;TZID=Europe/Paris:20260329T025000',
        'DTEND;TZID=Europe/Paris:20260329T031000',
      ),
      { window: printemps, zone: 'Europe/Paris', ownUids: '@' },
    );
    expect(lu.ok && lu.valeur.busy).toEqual([
      { start: Date.parse('2026-03-29T01:50:00Z'), end: Date.parse('2026-03-29T02:10:00Z') },
    ]);
  });

  it('comptent ce qui ne se lit pas : fin avant le début, date absurde, sans début', () => {
    const texte = agenda(
      ...['DTEND:20261026T083000Z', 'DTEND:20261026T100000Z'].flatMap((fin) => [
        'BEGIN:VEVENT',
        'DTSTART:20261026T090000Z',
        fin,
        'END:VEVENT',
      ]),
      ...['DTSTART:00010101T000000Z', 'DTSTART:demain', 'SUMMARY:sans rien'].flatMap((ligne) => [
        'BEGIN:VEVENT',
        ligne,
        'END:VEVENT',
      ]),
    );
    const lu = lire(texte);
    expect(lu.ok && lu.valeur).toMatchObject({ events: 1, unreadable: 4 });
  });

  it('sont refusés quand ce n’est pas un agenda, ou un agenda coupé', () => {
    expect(lire('<!doctype html><title>Connexion</title>')).toMatchObject({ refus: 'page-web' });
    expect(lire('')).toMatchObject({ refus: 'pas-un-agenda' });
    expect(lire('{"erreur":1}')).toMatchObject({ refus: 'pas-un-agenda' });
    const entier = evenement('DTSTART:20261026T090000Z', 'DTEND:20261026T093000Z');
    for (const reste of [10, 30, 60])
      expect(lire(entier.slice(0, -reste))).toMatchObject({ refus: 'tronque' });
  });

  it('sont refusés quand une récurrence n’a pas de mesure, sans faire attendre', () => {
    const debut = performance.now();
    for (const regle of ['FREQ=SECONDLY', 'FREQ=MINUTELY', 'FREQ=SECONDLY;COUNT=100000000'])
      for (const an of ['1900', '2026'])
        expect(
          lire(evenement(`DTSTART:${an}1026T090000Z`, 'DURATION:PT1M', `RRULE:${regle}`)),
        ).toMatchObject({ refus: 'recurrence-demesuree' });
    expect(performance.now() - debut).toBeLessThan(20_000);
  });

  it('gardent au moins le premier jour d’une règle qui ne veut rien dire', () => {
    for (const regle of ['FREQ=JAMAIS', 'FREQ=YEARLY;BYWEEKNO=99'])
      expect(
        occupe(evenement('DTSTART:20261026T090000Z', 'DURATION:PT1H', `RRULE:${regle}`)),
        regle,
      ).toEqual(['10-26 09:00 > 10-26 10:00']);
  });
});
