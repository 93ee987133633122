import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ajouterJours, dateCivile, joursEntre } from '#kernel/date-civile.ts';
import { JALONS, jalonDu, numeroDeRecu } from './cotisation.ts';

const ECHEANCE = dateCivile('2026-10-25');
const jourSelon = (n: number) => ajouterJours(ECHEANCE, n);

describe('Les rappels d’une cotisation', () => {
  it('tombent quinze jours avant, sept jours avant, le jour même, quinze jours après', () => {
    const cotisation = { echeance: ECHEANCE, appeleeLe: jourSelon(-60) };
    const dits = [-16, -15, -8, -7, -1, 0, 14, 15, 30].map((n) =>
      jalonDu(cotisation, jourSelon(n)),
    );
    expect(dits).toEqual([null, -15, -15, -7, -7, 0, 0, 15, 15]);
  });

  it('ne rattrapent pas ceux d’avant l’appel', () => {
    const cotisation = { echeance: ECHEANCE, appeleeLe: jourSelon(-10) };
    expect(jalonDu(cotisation, jourSelon(-10))).toBeNull();
    expect(jalonDu(cotisation, jourSelon(-7))).toBe(-7);
  });

  it('partent chacun une fois, à leur jour, quels que soient le jour de l’appel et ceux où le programme passe', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 0, max: 3000 }),
        (avant, decalage) => {
          const echeance = ajouterJours(ECHEANCE, decalage);
          const cotisation = { echeance, appeleeLe: ajouterJours(echeance, -avant) };
          const envoyes = new Map<number, number>();
          for (let n = -avant; n <= 40; n++) {
            const jour = ajouterJours(echeance, n);
            const jalon = jalonDu(cotisation, jour);
            if (jalon !== null && !envoyes.has(jalon))
              envoyes.set(jalon, joursEntre(echeance, jour));
          }
          const attendus = JALONS.filter((jalon) => jalon >= -avant);
          expect([...envoyes]).toEqual(attendus.map((jalon) => [jalon, jalon]));
        },
      ),
    );
  });
});

describe('Le numéro d’un reçu', () => {
  it('dit l’année et le rang, et se range comme il a été donné', () => {
    expect(numeroDeRecu({ recuAnnee: 2026, recuNumero: 7 })).toBe('2026-007');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 998 }), (n) => {
        const [un, suivant] = [n, n + 1].map((recuNumero) =>
          numeroDeRecu({ recuAnnee: 2026, recuNumero }),
        );
        expect(String(un) < String(suivant)).toBe(true);
      }),
    );
  });
});
