import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centimes } from '#kernel/centimes.ts';
import { dateCivile } from '#kernel/date-civile.ts';
import type { Contrat } from './contrat.ts';
import { MISSIONS_DECLAREES } from './contrat.ts';
import { coutDuMois, coutsDeLAnnee, partager } from './cout.ts';

const jour = dateCivile;
const ligne = (mois: string, c: number) => ({ mois: jour(mois), centimes: centimes(c) });
const personne = {
  id: 'p',
  nom: 'Maëlys Ombredane',
  courriel: null,
  compte: null,
  professionnel: null,
};
const CONTRAT: Contrat = {
  ...{ id: 'c', personne, fonction: 'Coordinatrice', quotite: 8000, au: null },
  ...{ du: jour('2026-02-16'), missions: ['parcours', 'prevention'] },
};
const temps = (mission: 'parcours' | 'prevention', minutes: number) => ({
  mission,
  minutes,
  fait: 'f',
});

describe('le coût d’un mois', () => {
  it('se partage selon le temps déclaré sans perdre un centime', () => {
    const declare = fc.record({
      mission: fc.constantFrom(...MISSIONS_DECLAREES),
      minutes: fc.integer({ min: 1, max: 200 }).map((n) => n * 15),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000_000 }),
        fc.array(declare, { minLength: 1, maxLength: 30 }),
        (cout, dits) => {
          const parts = partager(centimes(cout), dits) ?? [];
          expect(parts.reduce((s, p) => s + p.centimes, 0)).toBe(cout);
          expect(parts.every((p) => p.centimes >= 0)).toBe(true);
        },
      ),
    );
  });

  it('est le dernier montant dit, et reste à saisir tant que personne ne l’a dit', () => {
    const couts = [ligne('2026-03-01', 300_000), ligne('2026-07-01', 310_000)];
    expect(coutDuMois(CONTRAT, couts, jour('2026-06-01'))).toBe(300_000);
    expect(coutDuMois(CONTRAT, couts, jour('2026-08-01'))).toBe(310_000);
    expect(coutDuMois(CONTRAT, [], jour('2026-06-01'))).toBeNull();
  });

  it('ne se devine pas pour un mois que le contrat ne remplit pas', () => {
    const couts = [ligne('2026-01-01', 300_000)];
    expect(coutDuMois(CONTRAT, couts, jour('2026-02-01'))).toBeNull();
    const dit = [...couts, ligne('2026-02-01', 140_000)];
    expect(coutDuMois(CONTRAT, dit, jour('2026-02-01'))).toBe(140_000);
  });
});

describe('les coûts d’une année', () => {
  it('comptent les mois finis, chaque semaine au mois de son jeudi, et disent ce qui manque', () => {
    const vus = coutsDeLAnnee(
      {
        contrats: [CONTRAT],
        couts: [{ contrat: 'c', ...ligne('2026-03-01', 300_001) }],
        semaines: [
          // Its Thursday is the 2nd of April.
          { contrat: 'c', lundi: jour('2026-03-30'), temps: [temps('prevention', 600)] },
          {
            contrat: 'c',
            lundi: jour('2026-03-02'),
            temps: [temps('parcours', 300), temps('prevention', 300)],
          },
        ],
      },
      { premier: jour('2026-01-01'), aujourdhui: jour('2026-06-10') },
    );
    const par = (m: string) => vus.parMission.find(({ mission }) => mission === m)?.centimes;
    expect(vus.aSaisir.map(({ mois }) => mois)).toEqual(['2026-02-01']);
    expect([par('parcours'), par('prevention')]).toEqual([150_001, 450_001]);
    expect([vus.nonReparti, vus.total]).toEqual([300_001, 900_003]);
  });
});
