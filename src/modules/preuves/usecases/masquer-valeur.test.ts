import { expect, it } from 'vitest';
import { centimes } from '#kernel/centimes.ts';
import { valeursArretees } from './masquer-valeur.ts';
import type { IndicateurProuve } from './rassembler-preuves.ts';

const compte = (quantite: number) => ({ cle: '', faits: quantite, quantite, empreinte: 'e' });

/** Appointments given through the SAS: entries that lead to patients. */
function prouve(
  n: number,
  mode: 'binaire' | 'lineaire',
  total: number | null = null,
): IndicateurProuve {
  const maximum = centimes(500_000);
  return {
    vu: {
      ...{
        id: 'i',
        mission: 'acces-aux-soins',
        libelle: 'SAS',
        unite: 'rendez-vous',
        preuve: null,
        ...{ code: null, definition: null },
      },
      ...{ sens: 'croissant', source: 'mesure', deAnnee: 1, aAnnee: null, maximum, suivant: null },
      ...{ cpts: n * 1000, cpam: null, euros: centimes(100_000), eurosDeLaCpam: null },
      regle:
        mode === 'binaire'
          ? { mode, cible: 1000, maximum }
          : { mode, depart: 0, cible: 9000, maximum },
      calcul: {
        ...{ mesure: 'rendez-vous-du-sas', profession: null, missionSeule: false },
        rapporteeA: total === null ? null : 'rendez-vous',
      },
    },
    ...{
      compte: compte(n),
      total: total === null ? null : compte(total),
      objets: null,
      preuves: [],
    },
  };
}

it('Un nombre de patients sous 5 ne sort pas, ni les euros qui le diraient', () => {
  const dit = valeursArretees(prouve(3, 'lineaire'));
  expect(dit).toMatchObject({
    cpts: { milliemes: null, dite: 'moins de 5' },
    euros: null,
    faits: null,
  });
  expect(valeursArretees(prouve(3, 'binaire')).euros).toBe(100_000);
  expect(valeursArretees(prouve(12, 'lineaire'))).toMatchObject({
    ...{ cpts: { milliemes: 12_000 }, euros: 100_000, faits: { nombre: 12 } },
  });
});

it('Une part de peu de patients, ou de presque tous, ne sort pas non plus', () => {
  expect(valeursArretees(prouve(2, 'binaire', 40)).cpts.dite).toBe('moins de 5');
  expect(valeursArretees(prouve(38, 'binaire', 40)).cpts.dite).toContain('presque tous');
  expect(valeursArretees(prouve(3, 'binaire', 4)).cpts.dite).toContain('trop peu');
  expect(valeursArretees(prouve(20, 'binaire', 40)).cpts.milliemes).toBe(20_000);
});
