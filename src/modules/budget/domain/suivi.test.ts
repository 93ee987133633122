import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { additionner, centimes } from '#kernel/centimes.ts';
import { dateCivile } from '#kernel/date-civile.ts';
import { actionsFinanceesDeuxFois } from './alerte.ts';
import { benevolatDe } from './benevolat.ts';
import { FINANCEURS } from './financeur.ts';
import type { LigneDeBudget } from './ligne.ts';
import { MISSIONS, PARTS } from './mission.ts';
import { PLAN } from './plan.ts';
import { suivre, total } from './suivi.ts';
import { COLONNES_DU_BUDGET, ligneDeTableau, lireTableau } from './tableau-de-budget.ts';

const ligne = (l: Partial<LigneDeBudget>): LigneDeBudget => ({
  id: 'l',
  compte: '604',
  mission: 'prevention',
  action: 'Bus',
  financeur: 'aci',
  part: 'fixe',
  centimes: centimes(1_200_000),
  ...l,
});
const SUBVENTION = {
  id: 's',
  financeur: 'departement',
  objet: 'Bus',
  mission: 'prevention',
  action: 'Bus',
  accordeeLe: dateCivile('2026-02-01'),
  centimes: centimes(500_000),
  reference: null,
  conditions: null,
  compteRenduAvant: null,
  compteRenduLe: null,
} as const;
const lignes = fc.array(
  fc.record({
    id: fc.uuid(),
    compte: fc.constantFrom('604', '613', '622', '747', '741'),
    mission: fc.constantFrom(...MISSIONS),
    action: fc.constantFrom('', 'Bus', 'Atelier'),
    financeur: fc.constantFrom(...FINANCEURS),
    part: fc.constantFrom(...PARTS),
    centimes: fc.integer({ min: 1, max: 1_000_000_000 }).map(centimes),
  }),
  { maxLength: 25 },
);

describe('une action payée deux fois', () => {
  it('se dit dès que deux financeurs dépassent son coût, et pas avant', () => {
    const produit = (c: number) => ligne({ compte: '747', centimes: centimes(c) });
    const alertes = (c: number) => actionsFinanceesDeuxFois([ligne({}), produit(c)], [SUBVENTION]);
    expect(alertes(700_000)).toEqual([]);
    expect(alertes(700_001)).toMatchObject([
      {
        genre: 'action',
        quoi: 'Bus',
        cout: 1_200_000,
        deTrop: 1,
        payeurs: [
          { financeur: 'departement', centimes: 500_000 },
          { financeur: 'aci', centimes: 700_001 },
        ],
      },
    ]);
  });

  it('ne compte pas deux fois ce que le budget espérait et que le financeur a accordé', () => {
    const espere = ligne({ compte: '744', financeur: 'departement', centimes: centimes(500_000) });
    const aci = ligne({ compte: '747', centimes: centimes(700_000) });
    expect(actionsFinanceesDeuxFois([ligne({}), espere, aci], [SUBVENTION])).toEqual([]);
  });
});

describe('le suivi', () => {
  it('donne la même somme quelle que soit la façon de répartir', () => {
    fc.assert(
      fc.property(lignes, (l) => {
        const matiere = { annee: 2026, lignes: l, depenses: [], soldes: [], facturees: [] };
        const parMission = total(suivre(matiere, (a) => a.mission));
        expect(total(suivre(matiere, (a) => a.financeur))).toEqual(parMission);
        const prevu = additionner(parMission.prevu, parMission.recettesPrevues);
        expect(prevu).toBe(additionner(centimes(0), ...l.map((x) => x.centimes)));
      }),
    );
  });

  it('sans taux, le temps bénévole n’a pas de valeur, jamais zéro', () => {
    expect(benevolatDe({ comptees: 600, indemnisees: 90 }, null)).toEqual({
      ...{ minutes: 510, taux: null, valeur: null },
    });
    expect(benevolatDe({ comptees: 600, indemnisees: 90 }, centimes(1500)).valeur).toBe(12_750);
  });
});

describe('le classeur du budget', () => {
  it('relu, dit les mêmes lignes', () => {
    fc.assert(
      fc.property(lignes, (l) => {
        const cle = (x: LigneDeBudget) =>
          [x.compte, x.mission, x.action, x.financeur, x.part].join();
        const uniques = [...new Map(l.map((x) => [cle(x), x])).values()];
        const rows = [[...COLONNES_DU_BUDGET], ...uniques.map((x) => ligneDeTableau(x, PLAN))].map(
          (values, i) => ({ line: i + 1, values: values.map(String) }),
        );
        const lu = lireTableau(rows, PLAN);
        expect(lu.fautes).toEqual([]);
        expect(lu.lignes).toEqual(uniques.map(({ id: _, ...reste }) => reste));
      }),
    );
  });
});
