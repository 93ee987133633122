import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHOIX_DES_STATUTS } from './choix.ts';
import type { Connu, CorpsConnu } from './connu.ts';
import { minimumLegal } from './minimum-legal.ts';
import { CHOIX_DU_MODELE, rediger } from './rediger.ts';
import { aChoisir, couper, ecrireTexte, lireTexte, manquesDe } from './texte.ts';

const CORPS: CorpsConnu = {
  ...{ nom: 'Assemblée générale', genre: 'assemblee-generale', composition: 'Tous les adhérents' },
  ...{ sieges: 40, parCollege: [], dureeMois: 36, dirigeante: false },
  ...{ convocateurs: 'La présidence', preavisJours: 15, quorum: 'un tiers au moins des voix' },
  ...{ secondeQuorum: '', secondeDelaiJours: 15, representes: true, pouvoirsMax: 2 },
  pouvoirsPortee: 'instance',
  majorites: {
    ordinaire: 'majorité simple des suffrages exprimés',
    statuts: 'deux tiers au moins des voix présentes',
    dissolution: 'trois quarts au moins des voix présentes',
    'comptes-et-budget': 'majorité simple',
    'reglement-interieur': 'majorité simple',
    'adhesion-ou-exclusion': 'majorité simple',
  },
};
const CONNU: Connu = {
  ...{ cpts: 'CPTS des Essais', communes: ['Giat', 'Herment'], organe: 'le bureau' },
  colleges: [{ nom: 'Médecins', regle: null, voix: 'deliberative' }],
  corps: [CORPS, { ...CORPS, nom: 'Bureau', genre: 'bureau', sieges: 4 }],
};
const VIDE: Connu = { cpts: 'CPTS', communes: [], colleges: [], organe: null, corps: [] };
const tousLesChoix = (rang: number) =>
  Object.fromEntries(
    CHOIX_DES_STATUTS.map(({ cle, options }) => [
      cle,
      options ? (options[rang % options.length]?.valeur ?? '') : 'trois rue des Écoles, Giat',
    ]),
  );

describe('Le texte des statuts', () => {
  it('dit ce que la CPTS a choisi et ce que le programme applique, sans rien inventer', () => {
    const texte = rediger('statuts', CONNU, tousLesChoix(0));
    expect(manquesDe(texte)).toEqual([]);
    for (const dit of [
      ...['CPTS des Essais', 'Giat et Herment', 'trois rue des Écoles, Giat', 'durée illimitée'],
      ...['un tiers au moins des voix', 'au moins 15\u00A0jours avant', '2\u00A0pouvoirs'],
      ...['deux tiers au moins des voix présentes', 'Médecins', 'L. 1434-12'],
    ])
      expect(texte, dit).toContain(dit);
    expect(lireTexte(texte).map(({ titre }) => titre)).toEqual([
      ...['I. Constitution', 'II. Membres', 'III. Fonctionnement', 'IV. Ressources et comptes'],
      'V. Règlement intérieur, dissolution et formalités',
    ]);
  });

  it('marque chaque choix que personne n’a fait, à sa place', () => {
    const manques = manquesDe(rediger('statuts', VIDE, {}));
    expect(manques).toContain('adresse du siège social');
    expect(manques).toContain('communes du territoire');
    expect(manques).toContain('majorité, modification des statuts');
    expect(manques.length).toBeGreaterThan(20);
    expect(manquesDe(rediger('reglement-interieur', VIDE, {}))).toContain(
      'délai pour déclarer son temps et ses frais',
    );
  });

  it('ne laisse passer d’une saisie ni titre, ni marque de ce qui manque', () => {
    const saisie = '# Titre\n[à choisir\u00A0: rien]';
    const texte = rediger('statuts', CONNU, { ...tousLesChoix(0), siege: saisie });
    expect(manquesDe(texte)).toEqual([]);
    expect(lireTexte(texte)).toHaveLength(5);
  });

  it('s’écrit et se relit, quoi qu’on ait tapé', () => {
    const cles = Object.values(CHOIX_DU_MODELE).flatMap((choix) => choix.map(({ cle }) => cle));
    const choisis = fc.dictionary(
      fc.constantFrom(...cles),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    fc.assert(
      fc.property(choisis, (choix) => {
        for (const [modele, titres] of [
          ['statuts', 5],
          ['reglement-interieur', 5],
        ] as const) {
          const relu = lireTexte(rediger(modele, CONNU, choix));
          expect(relu).toHaveLength(titres);
          expect(relu.every(({ articles }) => articles.length > 0)).toBe(true);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('se coupe là où il reste à choisir', () => {
    expect(couper(`Siège\u00A0: ${aChoisir('siège')}.`)).toEqual([
      { mots: 'Siège\u00A0: ', manque: false },
      { mots: '[à choisir\u00A0: siège]', manque: true },
      { mots: '.', manque: false },
    ]);
    expect(ecrireTexte([{ titre: 'Un', articles: [{ titre: 'A', paragraphes: ['x\ny'] }] }])).toBe(
      '# I. Un\n## Article 1. A\nx y\n',
    );
  });
});

describe('Ce que la loi et les agences demandent', () => {
  it('est satisfait, non satisfait, ou à choisir, et dit pourquoi', () => {
    const verdicts = (choix: Readonly<Record<string, string>>, connu = CONNU) =>
      Object.fromEntries(minimumLegal(choix, connu).map(({ cle, verdict }) => [cle, verdict]));
    expect(Object.values(verdicts(tousLesChoix(0)))).not.toContain('non-satisfait');
    expect(Object.values(verdicts(tousLesChoix(0)))).not.toContain('a-choisir');
    expect(new Set(Object.values(verdicts({}, VIDE)))).toEqual(new Set(['a-choisir']));
    const autres = { ouverture: 'soignants', election: 'colleges', budget: 'ag', comptes: 'ca' };
    expect(
      verdicts({ ...autres, reunionsAg: 'libre', rapport: 'ca', financeurs: 'non' }),
    ).toMatchObject({
      ...{ ouverture: 'non-satisfait', election: 'non-satisfait', comptes: 'non-satisfait' },
      ...{ assemblee: 'non-satisfait', rapport: 'non-satisfait', financeurs: 'non-satisfait' },
      ...{ renouvellement: 'a-choisir', information: 'a-choisir' },
    });
  });
});
