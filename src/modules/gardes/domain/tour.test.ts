import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ajouterJours, dateCivile } from '#kernel/date-civile.ts';
import { dateCivileDe, heureCivileDe } from '#kernel/fuseau.ts';
import { heureCivile, heureDeMinutes } from '#kernel/heure-civile.ts';
import { traitsDe } from './poids.ts';
import { occurrencesDe, type Tour } from './tour.ts';

const PARIS = 'Europe/Paris';
const NUIT: Tour = {
  id: 'nuit',
  nom: 'Nuit',
  jours: [1, 2, 3, 4, 5, 6, 7],
  feries: false,
  heureDebut: heureCivile('20:00'),
  heureFin: heureCivile('08:00'),
};
const heures = (du: string, au = du, tour = NUIT) =>
  occurrencesDe([tour], { periode: { du: dateCivile(du), au: dateCivile(au) }, fuseau: PARIS }).map(
    ({ debut, fin }) => (fin.getTime() - debut.getTime()) / 3_600_000,
  );

describe('Un tour de garde', () => {
  it('passe minuit, et garde l’heure de la pendule aux deux changements d’heure', () => {
    expect(heures('2026-11-23', '2026-11-25')).toEqual([12, 12, 12]);
    expect(heures('2027-03-27')).toEqual([11]);
    expect(heures('2026-10-24')).toEqual([13]);
  });

  it('revient ses jours et, s’il le dit, les jours fériés, une seule fois', () => {
    const dimanches: Tour = {
      ...NUIT,
      jours: [7],
      feries: true,
      heureDebut: heureCivile('08:00'),
      heureFin: heureCivile('20:00'),
    };
    // Sundays of November 2026, the 1st being a holiday too, and the 11th.
    expect(heures('2026-11-01', '2026-11-30', dimanches)).toHaveLength(6);
    expect(heures('2026-11-01', '2026-11-30', { ...dimanches, feries: false })).toHaveLength(5);
  });

  it('commence et finit à l’heure écrite, n’importe quel jour, et se relaie sans trou', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 1, max: 40 }),
        (decalage, minutes, jours) => {
          const du = ajouterJours(dateCivile('2024-01-01'), decalage);
          const heure = heureDeMinutes(minutes);
          const tour: Tour = { ...NUIT, heureDebut: heure, heureFin: heure };
          const periode = { du, au: ajouterJours(du, jours - 1) };
          const suite = occurrencesDe([tour], { periode, fuseau: PARIS });
          expect(suite).toHaveLength(jours);
          suite.forEach((garde, rang) => {
            const suivante = suite[rang + 1];
            if (suivante) expect(garde.fin).toEqual(suivante.debut);
            if (minutes >= 180 || minutes < 120)
              expect(heureCivileDe(garde.debut, PARIS)).toBe(heure);
            expect(dateCivileDe(garde.debut, PARIS)).toBe(ajouterJours(du, rang));
          });
        },
      ),
    );
  });
});

describe('Les traits d’une garde', () => {
  const traits = (debut: string, fin: string) =>
    traitsDe({ debut: new Date(debut), fin: new Date(fin) }, PARIS);

  it('distinguent la nuit, la fin de semaine et le jour férié', () => {
    expect(traits('2026-11-23T08:00:00Z', '2026-11-23T19:00:00Z')).toEqual([]);
    expect(traits('2026-11-23T19:00:00Z', '2026-11-24T07:00:00Z')).toEqual(['nuit']);
    expect(traits('2026-11-27T19:00:00Z', '2026-11-28T07:00:00Z')).toEqual(['nuit']);
    expect(traits('2026-11-28T11:00:00Z', '2026-11-28T19:00:00Z')).toEqual(['week-end']);
    expect(traits('2026-11-29T19:00:00Z', '2026-11-30T07:00:00Z')).toEqual(['nuit', 'week-end']);
    expect(traits('2026-11-11T07:00:00Z', '2026-11-11T19:00:00Z')).toEqual(['ferie']);
    expect(traits('2026-12-24T19:00:00Z', '2026-12-25T07:00:00Z')).toEqual(['nuit']);
    expect(traits('2026-12-25T19:00:00Z', '2026-12-26T07:00:00Z')).toEqual(['nuit', 'ferie']);
  });
});
