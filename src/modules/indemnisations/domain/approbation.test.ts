import { describe, expect, it } from 'vitest';
import { centimes } from '#kernel/centimes.ts';
import { compter, fait, jour, PERSONNE, regle } from '../testing/regles.ts';
import { alertesDeSmic, estLeSien, obstacles } from './approbation.ts';
import { plafondDeLAnnee, troisQuartsDuSmic } from './plafond.ts';

const PASS_2026 = 4_806_000;
const aujourdhui = jour('2026-12-01');
const recu = (montant: number, mois = '2026-03') =>
  [{ mois, anneeDeVersement: Number(mois.slice(0, 4)), centimes: centimes(montant) }] as const;
/** 100 €. */
const releve = compter({ faits: [fait()] });
const juger = (deja: number, compte: 'travail' | 'versement' | null = 'travail') =>
  obstacles({ releve, deja: recu(deja), compte, aujourdhui });

describe('le plafond annuel', () => {
  it('est atteint sans être dépassé : exactement au plafond passe, un centime de plus est refusé', () => {
    expect(juger(PASS_2026 - 10_000)).toEqual([]);
    expect(juger(PASS_2026 - 9_999)).toEqual([
      { est: 'plafond-depasse', annee: 2026, plafond: PASS_2026, total: PASS_2026 + 1 },
    ]);
  });

  it('compte les deux natures, pas les frais de trajet', () => {
    const deux = compter({
      faits: [fait(), fait({ genre: 'gardes.garde.assuree' })],
      regles: [regle(), regle({ id: 'g', genre: 'gardes.garde.assuree', nature: 'remuneration' })],
    });
    const commun = { compte: 'travail', aujourdhui } as const;
    expect(obstacles({ releve: deux, deja: recu(PASS_2026 - 20_000), ...commun })).toEqual([]);
    expect(obstacles({ releve: deux, deja: recu(PASS_2026 - 19_999), ...commun })).toHaveLength(1);
  });

  it('se compte à l’année du travail ou du versement, selon ce que dit la CPTS ; sans rien, bloque', () => {
    expect(juger(0, null)).toEqual([{ est: 'plafond-a-regler' }]);
    const anDernier = recu(PASS_2026, '2025-06').map((r) => ({ ...r, anneeDeVersement: 2026 }));
    expect(obstacles({ releve, deja: anDernier, compte: 'travail', aujourdhui })).toEqual([]);
    expect(obstacles({ releve, deja: anDernier, compte: 'versement', aujourdhui })).toHaveLength(1);
  });

  it('d’une année sans chiffre est inconnu, et bloque', () => {
    expect(plafondDeLAnnee(2031)).toBeNull();
    const commun = { releve, deja: [], compte: 'versement' } as const;
    expect(obstacles({ ...commun, aujourdhui: jour('2031-01-05') })).toEqual([
      { est: 'plafond-inconnu', annee: 2031 },
    ]);
  });
});

describe('un relevé', () => {
  it('dont une ligne attend un taux, ou qui ne doit rien, n’est pas approuvable', () => {
    const sansTaux = compter({ faits: [fait(), fait()], regles: [regle({ centimes: null })] });
    const commun = { deja: [], compte: 'travail', aujourdhui } as const;
    expect(obstacles({ releve: sansTaux, ...commun })).toEqual([
      { est: 'lignes-a-decider', combien: 2 },
    ]);
    expect(obstacles({ releve: compter({ faits: [] }), ...commun })).toEqual([
      { est: 'rien-a-payer' },
    ]);
  });

  it('n’est pas approuvé par qui il paie, que son compte dise sa fiche ou seulement son nom', () => {
    const dit = { personne: PERSONNE, nom: 'Dre Ysaline Montagut' };
    expect(estLeSien({ professionnel: PERSONNE, nom: 'X' }, dit)).toBe(true);
    expect(estLeSien({ professionnel: null, nom: 'MONTAGUT Ysaline' }, dit)).toBe(true);
    expect(estLeSien({ professionnel: 'autre', nom: 'Ysaline Montagut' }, dit)).toBe(false);
    expect(estLeSien({ professionnel: null, nom: 'Anselme Vaudrebois' }, dit)).toBe(false);
  });
});

describe('les trois quarts du SMIC', () => {
  const siege = {
    instance: 'bureau',
    dirigeante: true,
    fonction: 'Présidence',
    du: jour('2025-01-01'),
    au: null,
  };

  it('s’arrondissent vers le bas, et ne se devinent pas', () => {
    expect(troisQuartsDuSmic('2026-11')).toBe(140_026);
    expect(troisQuartsDuSmic('2025-07')).toBe(135_135);
    expect(troisQuartsDuSmic('2027-01')).toBeNull();
    expect(troisQuartsDuSmic('2021-12')).toBeNull();
  });

  it('avertissent d’un mois de dirigeant qui les dépasse, pas d’un autre membre', () => {
    const deja = recu(130_027, '2026-11');
    expect(alertesDeSmic(releve, { deja, sieges: [siege] })).toEqual([
      { mois: '2026-11', plafond: 140_026, total: 140_027 },
    ]);
    expect(alertesDeSmic(releve, { deja: recu(130_026, '2026-11'), sieges: [siege] })).toEqual([]);
    expect(alertesDeSmic(releve, { deja, sieges: [] })).toEqual([]);
  });
});
