import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ajouterJours, dateCivile, type JourDeSemaine } from '#kernel/date-civile.ts';
import { heureCivileDe } from '#kernel/fuseau.ts';
import { heureCivile, heureDeMinutes, minutesDe } from '#kernel/heure-civile.ts';
import { occurrencesDe, type Patron, verifierPatron } from './serie.ts';

const PARIS = 'Europe/Paris';
const patron = (autres: Partial<Patron> = {}): Patron => ({
  jours: [1],
  heureDebut: heureCivile('14:00'),
  heureFin: heureCivile('15:00'),
  dureeMinutes: 20,
  du: dateCivile('2026-11-01'),
  au: dateCivile('2027-06-30'),
  exceptions: [],
  heureLiberation: null,
  ...autres,
});
const sur = (du: string, au: string, fuseau = PARIS) => ({
  fuseau,
  vacances: [],
  periode: { du: dateCivile(du), au: dateCivile(au) },
});

describe('Une série hebdomadaire', () => {
  it('donne trois créneaux de vingt minutes chaque lundi de la période', () => {
    const { occurrences } = occurrencesDe(patron(), sur('2026-11-23', '2026-12-06'));
    expect(occurrences.map(({ debut }) => debut.toISOString())).toEqual([
      '2026-11-23T13:00:00.000Z',
      '2026-11-23T13:20:00.000Z',
      '2026-11-23T13:40:00.000Z',
      '2026-11-30T13:00:00.000Z',
      '2026-11-30T13:20:00.000Z',
      '2026-11-30T13:40:00.000Z',
    ]);
  });

  it('garde l’heure de la pendule d’un côté à l’autre du changement d’heure', () => {
    const { occurrences } = occurrencesDe(patron(), sur('2027-03-22', '2027-03-29'));
    expect(
      occurrences.filter((_, rang) => rang % 3 === 0).map(({ debut }) => debut.toISOString()),
    ).toEqual(['2027-03-22T13:00:00.000Z', '2027-03-29T12:00:00.000Z']);
  });

  it('ne donne rien à une heure qui n’existe pas, et le dit', () => {
    const nuit = patron({
      jours: [7],
      heureDebut: heureCivile('01:30'),
      heureFin: heureCivile('04:00'),
      dureeMinutes: 30,
    });
    const { occurrences, ecarts } = occurrencesDe(nuit, sur('2027-03-28', '2027-03-28'));
    expect(occurrences.map(({ debut }) => heureCivileDe(debut, PARIS))).toEqual([
      '01:30',
      '03:00',
      '03:30',
    ]);
    expect(ecarts).toEqual([
      { jour: '2027-03-28', heure: '02:00', lecture: 'inexistante' },
      { jour: '2027-03-28', heure: '02:30', lecture: 'inexistante' },
    ]);
  });

  it('place dans la première des deux heures ce qui tombe dans l’heure double, et le dit', () => {
    const nuit = patron({
      jours: [7],
      heureDebut: heureCivile('02:00'),
      heureFin: heureCivile('03:30'),
      dureeMinutes: 30,
      du: dateCivile('2026-10-01'),
    });
    const { occurrences, ecarts } = occurrencesDe(nuit, sur('2026-10-25', '2026-10-25'));
    expect(occurrences.map(({ debut }) => debut.toISOString())).toEqual([
      '2026-10-25T00:00:00.000Z',
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T02:00:00.000Z',
    ]);
    expect(ecarts.map(({ lecture }) => lecture)).toEqual(['double', 'double']);
  });

  it('saute ses exceptions et les vacances', () => {
    const sans = patron({ exceptions: [dateCivile('2026-11-23')] });
    const vacances = [{ du: dateCivile('2026-11-28'), au: dateCivile('2026-12-05') }];
    const { occurrences } = occurrencesDe(sans, { ...sur('2026-11-23', '2026-12-08'), vacances });
    expect(occurrences.map(({ debut }) => debut.toISOString().slice(0, 10))).toEqual([
      '2026-12-07',
      '2026-12-07',
      '2026-12-07',
    ]);
  });

  it('ne libère à une heure que ce qui vient après elle', () => {
    const tenu = patron({
      heureDebut: heureCivile('10:40'),
      heureFin: heureCivile('11:40'),
      heureLiberation: heureCivile('11:00'),
    });
    const { occurrences } = occurrencesDe(tenu, sur('2026-11-23', '2026-11-23'));
    expect(occurrences.map(({ libereLe }) => libereLe?.toISOString() ?? null)).toEqual([
      null,
      null,
      '2026-11-23T10:00:00.000Z',
    ]);
  });

  it('refuse d’être inversée, passée, trop longue ou vide', () => {
    const le = dateCivile('2026-11-23');
    expect(verifierPatron(patron({ au: dateCivile('2026-10-01') }), le)).toEqual({
      motif: 'serie-inversee',
    });
    expect(verifierPatron(patron({ au: dateCivile('2026-11-22') }), le)).toEqual({
      motif: 'serie-passee',
    });
    expect(verifierPatron(patron({ au: dateCivile('2028-11-22') }), le)).toMatchObject({
      motif: 'serie-trop-longue',
    });
    expect(verifierPatron(patron({ dureeMinutes: 90 }), le)).toEqual({ motif: 'serie-vide' });
    expect(verifierPatron(patron({ au: dateCivile('2026-11-24'), jours: [3] }), le)).toEqual({
      motif: 'serie-vide',
    });
    expect(verifierPatron(patron(), le)).toBeNull();
  });

  it('dans tout fuseau et à toute date, ne se chevauche jamais, dure ce qui est dit et suit la pendule', () => {
    const fuseau = fc.constantFrom(
      PARIS,
      'America/Miquelon',
      'Indian/Reunion',
      'America/Guadeloupe',
    );
    fc.assert(
      fc.property(
        fuseau,
        fc.integer({ min: 0, max: 1400 }),
        fc.integer({ min: 5, max: 240 }),
        fc.integer({ min: 10, max: 600 }),
        fc.integer({ min: 0, max: 1000 }),
        (zone, debut, duree, ouverture, decalage) => {
          const du = ajouterJours(dateCivile('2026-01-01'), decalage);
          const jours: JourDeSemaine[] = [1, 2, 3, 4, 5, 6, 7];
          const fin = Math.min(1439, debut + ouverture);
          const tous = patron({
            jours,
            heureDebut: heureDeMinutes(debut),
            heureFin: heureDeMinutes(fin),
            dureeMinutes: duree,
            du,
            au: ajouterJours(du, 9),
          });
          const { occurrences, ecarts } = occurrencesDe(tous, {
            fuseau: zone,
            vacances: [],
            periode: { du, au: ajouterJours(du, 9) },
          });
          for (const [rang, { debut: d, fin: f }] of occurrences.entries()) {
            expect(f.getTime() - d.getTime()).toBe(duree * 60_000);
            const avant = occurrences[rang - 1];
            if (avant) expect(d.getTime()).toBeGreaterThanOrEqual(avant.fin.getTime());
            expect((minutesDe(heureCivileDe(d, zone)) - debut) % duree).toBe(0);
          }
          // Outside the two nights, every start of the pattern gives its slot.
          const attendus = 10 * Math.max(0, Math.floor((fin - debut) / duree));
          if (ecarts.length === 0 && duree <= 60)
            expect(attendus - occurrences.length).toBeLessThanOrEqual(12);
        },
      ),
    );
  });
});
