import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decouper } from './permanence.ts';

const minutes = (n: number) => n * 60_000;

describe('Découper une permanence', () => {
  it('donne des créneaux égaux, qui se suivent, sans dépasser ni laisser la place d’un autre', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }),
        fc.integer({ min: 0, max: 1440 }),
        fc.integer({ min: 5, max: 240 }),
        (instant, longueur, dureeMinutes) => {
          const debut = new Date(instant);
          const fin = new Date(instant + minutes(longueur));
          const creneaux = decouper({ debut, fin, dureeMinutes });
          expect(creneaux).toHaveLength(Math.floor(longueur / dureeMinutes));
          let attendu = debut.getTime();
          for (const creneau of creneaux) {
            expect(creneau.debut.getTime()).toBe(attendu);
            attendu = creneau.fin.getTime();
            expect(attendu - creneau.debut.getTime()).toBe(minutes(dureeMinutes));
          }
          expect(attendu).toBeLessThanOrEqual(fin.getTime());
        },
      ),
    );
  });
});
