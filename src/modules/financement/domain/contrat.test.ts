import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { additionner, centimes } from '#kernel/centimes.ts';
import { ajouterJours, dateCivile, dateDuJour, jourDeDate } from '#kernel/date-civile.ts';
import { nanterre, sansCrise, TOUT_ATTEINT } from '../testing/contrats.ts';
import { bilanDe, ecartDesMaxima, totalCommeAvant, totalDuBilan } from './bilan.ts';
import { anneesDuContrat, type Contrat, type MontantDate } from './contrat.ts';
import { echeancierDe } from './echeancier.ts';
import { type Financement, fixeDu, montantDeLAnnee, variableMaximum } from './enveloppe.ts';
import { CRISE, MISSIONS, POSTES, partsDuPoste } from './mission.ts';

const euros = (n: number) => centimes(n * 100);
const bilans = (f: Financement, vecue: Parameters<typeof bilanDe>[2]['vecue']) =>
  anneesDuContrat(f.contrat).map((annee) => bilanDe(f, [], { annee, vecue }));

describe('Un contrat de taille 3, toutes missions, comme celui de Nanterre', () => {
  const [premiere, seconde] = bilans(nanterre(), TOUT_ATTEINT);

  it('vaut 487 500 € quand tout est atteint et la crise reconnue', () => {
    expect(premiere && { fixe: premiere.fixe, maximum: premiere.maximum }).toEqual({
      fixe: { connu: euros(297_500), inconnus: 0 },
      maximum: { connu: euros(190_000), inconnus: 0 },
    });
  });

  it('vaut 420 000 € sans crise reconnue, puis 397 500 € une fois le plan écrit', () => {
    expect(premiere && totalDuBilan(sansCrise(premiere), 'plein').connu).toBe(euros(420_000));
    expect(seconde && totalDuBilan(sansCrise(seconde), 'plein').connu).toBe(euros(397_500));
  });

  it('donne chaque enveloppe au centime', () => {
    expect(premiere?.lignes.map(({ poste, fixe, maximum }) => [poste, fixe, maximum])).toEqual([
      ['fonctionnement', euros(75_000), 0],
      ['acces-aux-soins', euros(90_000), euros(35_000)],
      ['parcours-pluriprofessionnels', euros(45_000), euros(45_000)],
      ['prevention', euros(17_500), euros(17_500)],
      [CRISE, euros(45_000), euros(67_500)],
      ['qualite-pertinence', euros(15_000), euros(15_000)],
      ['accompagnement-professionnels', euros(10_000), euros(10_000)],
    ]);
  });

  it('dit inconnu ce dont personne n’a dit la valeur, jamais zéro', () => {
    expect(premiere?.acquis).toEqual({ connu: euros(67_500), inconnus: 5 });
    const variables = echeancierDe(nanterre(), premiere ? [premiere] : []).filter(
      ({ nature, annee }) => nature === 'variable' && annee === 1,
    );
    expect(variables.map(({ poste, montant }) => [poste, montant])).toContainEqual([
      'acces-aux-soins',
      null,
    ]);
  });
});

it('un contrat dont rien n’est saisi n’a que des inconnues', () => {
  const vide = { ...nanterre(), montants: [] };
  const [un] = bilans(vide, { valeurs: new Map(), crise: 'aucune' });
  expect(un?.fixe).toEqual({ connu: 0, inconnus: 7 });
  expect(un && totalDuBilan(un, 'plein')).toEqual({ connu: 0, inconnus: 12 });
  expect(echeancierDe(vide, []).every(({ montant }) => montant === null)).toBe(true);
});

const jours = fc
  .integer({ min: jourDeDate(dateCivile('2020-02-28')), max: jourDeDate(dateCivile('2029-01-01')) })
  .map(dateDuJour);
const montants = fc.integer({ min: 0, max: 50_000_000 }).map(centimes);
const financements: fc.Arbitrary<Financement> = jours.chain((signeLe) => {
  const apres = fc.integer({ min: 0, max: 2000 }).map((n) => ajouterJours(signeLe, n));
  const contrat: fc.Arbitrary<Contrat> = fc.record({
    id: fc.constant('c'),
    regime: fc.constant('avenant-2-2021'),
    taille: fc.constant(3),
    signeLe: fc.constant(signeLe),
    annees: fc.constant(5),
    reference: fc.constant(null),
    cpam: fc.constant(null),
    ars: fc.constant(null),
    prorata: fc.constantFrom('jours', 'mois'),
    premierVersement: fc.constantFrom('entier', 'avance'),
  });
  const ligne = fc.constantFrom(...POSTES).chain((poste) =>
    fc.record({
      poste: fc.constant(poste),
      part: fc.constantFrom(...partsDuPoste(poste)),
      aPartirDu: apres,
      centimes: montants,
    }),
  );
  return fc.record({
    contrat,
    montants: fc
      .tuple(
        fc.tuple(
          ...POSTES.flatMap((poste) =>
            partsDuPoste(poste).map((part) =>
              montants.map((m): MontantDate => ({ poste, part, aPartirDu: signeLe, centimes: m })),
            ),
          ),
        ),
        fc.uniqueArray(ligne, {
          maxLength: 6,
          selector: (l) => `${l.poste} ${l.part} ${l.aPartirDu}`,
        }),
      )
      .map(([premiers, avenants]) => [
        ...premiers,
        ...avenants.filter(({ aPartirDu }) => aPartirDu !== signeLe),
      ]),
    demarrages: fc.record(Object.fromEntries(MISSIONS.map((m) => [m, apres])), {
      requiredKeys: [],
    }),
  });
});

it('une mission démarrée avec un avenant n’est pas comptée au montant d’avant', () => {
  const { contrat } = nanterre();
  const debut = dateCivile('2024-07-01');
  const montants = [
    { poste: 'prevention', part: 'fixe', aPartirDu: contrat.signeLe, centimes: euros(45_000) },
    { poste: 'prevention', part: 'fixe', aPartirDu: debut, centimes: euros(90_000) },
    { poste: 'prevention', part: 'variable', aPartirDu: debut, centimes: euros(7_000) },
  ] as const;
  const [premiere] = anneesDuContrat(contrat);
  const f = { contrat, montants, demarrages: { prevention: debut } };
  // 243 days of 365, from 1 July 2024 to 28 February 2025.
  expect(premiere && fixeDu(f, 'prevention', premiere)).toBe(5_991_781);
  expect(premiere && variableMaximum(f, 'prevention', premiere)).toBe(euros(7_000));
});

describe('Aucun centime n’est créé ni perdu', () => {
  it('avances et soldes d’une année font ce qui est dû', () => {
    fc.assert(
      fc.property(financements, (f) => {
        const prevu = echeancierDe(f, []);
        for (const annee of anneesDuContrat(f.contrat))
          for (const poste of POSTES) {
            const siennes = prevu.filter((e) => e.annee === annee.rang && e.poste === poste);
            const somme = additionner(
              ...siennes.flatMap(({ montant }) => (montant === null ? [] : [montant])),
            );
            expect(somme).toBe(fixeDu(f, poste, annee));
          }
      }),
    );
  });

  it('un montant d’année reste entre les montants en vigueur, et l’ordre de saisie n’y change rien', () => {
    fc.assert(
      fc.property(financements, fc.constantFrom(...POSTES), (f, poste) => {
        for (const annee of anneesDuContrat(f.contrat)) {
          const cle = { poste, part: 'fixe' } as const;
          const siens = f.montants.filter((m) => m.poste === poste && m.part === 'fixe');
          const montant = montantDeLAnnee(f.montants, cle, annee) ?? -1;
          expect(montant).toBeGreaterThanOrEqual(Math.min(...siens.map((m) => m.centimes)));
          expect(montant).toBeLessThanOrEqual(Math.max(...siens.map((m) => m.centimes)));
          expect(montantDeLAnnee(f.montants.toReversed(), cle, annee)).toBe(montant);
        }
      }),
    );
  });

  it('les années se suivent sans trou ni recouvrement, même d’un 29 février', () => {
    fc.assert(
      fc.property(jours, fc.integer({ min: 1, max: 10 }), (signeLe, annees) => {
        const suite = anneesDuContrat({ signeLe, annees });
        expect(suite[0]?.du).toBe(signeLe);
        for (const [n, { du }] of suite.entries())
          if (n > 0) expect(ajouterJours(suite[n - 1]?.au ?? du, 1)).toBe(du);
      }),
    );
  });
});

it('la somme des maxima des indicateurs dit son écart avec la part variable', () => {
  const regle = { mode: 'binaire', cible: 1000, maximum: euros(20_000) } as const;
  const un = {
    id: 'i',
    mission: 'prevention',
    libelle: '',
    unite: '',
    sens: 'croissant',
    source: 'declare',
    preuve: null,
    deAnnee: 1,
    aAnnee: null,
    calcul: null,
    code: null,
    definition: null,
    regle,
  } as const;
  expect(ecartDesMaxima(euros(17_500), [un])).toBe(euros(2_500));
  expect(ecartDesMaxima(null, [un])).toBeNull();
  expect(ecartDesMaxima(euros(17_500), [])).toBeNull();
});

it('« comme l’an dernier » se tait quand l’an dernier n’est pas connu', () => {
  const [un, deux] = bilans(nanterre(), TOUT_ATTEINT);
  expect(un && deux && totalCommeAvant(deux, un)).toBeNull();
});
