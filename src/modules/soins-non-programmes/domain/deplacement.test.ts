import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partager, verifierAbsence } from './deplacement.ts';

const le = (heure: string) => new Date(`2026-11-23T${heure}:00Z`);

describe('Des rendez-vous à déplacer', () => {
  it('n’ont jamais le même créneau, et chacun a le meilleur qui lui reste', () => {
    const creneau = fc.constantFrom('a', 'b', 'c', 'd', 'e').map((creneauId) => ({ creneauId }));
    const listes = fc.array(fc.uniqueArray(creneau, { selector: (c) => c.creneauId }));
    fc.assert(
      fc.property(listes, (proposes) => {
        const choisis = partager(proposes);
        const donnes = choisis.flatMap((c) => (c ? [c.creneauId] : []));
        expect(new Set(donnes).size).toBe(donnes.length);
        choisis.forEach((choisi, rang) => {
          const avant = choisis.slice(0, rang).map((c) => c?.creneauId);
          const reste = proposes[rang]?.filter((c) => !avant.includes(c.creneauId)) ?? [];
          expect(choisi).toEqual(reste[0] ?? null);
        });
      }),
    );
  });

  it('viennent d’heures à l’endroit, à venir, et pas trop longues', () => {
    const verifier = (debut: Date, fin: Date) => {
      const lu = verifierAbsence({ debut, fin }, le('10:00'));
      return lu.ok ? 'bon' : lu.refus.motif;
    };
    expect(verifier(le('09:00'), le('12:00'))).toBe('bon');
    expect(verifier(le('12:00'), le('12:00'))).toBe('absence-inversee');
    expect(verifier(le('08:00'), le('10:00'))).toBe('absence-passee');
    expect(verifier(le('09:00'), new Date('2027-01-23T09:00:00Z'))).toBe('absence-trop-longue');
  });
});
