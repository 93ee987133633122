import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTENU } from '../testing/contenu.ts';
import { type ContenuDArrete, ecrireArrete } from './arrete.ts';
import { ecrireCanonique } from './canonique.ts';
import { differencesEntre } from './difference.ts';
import { sansPreuve } from './manque.ts';

/** The same facts, in the order that a draw says. */
function battre(contenu: ContenuDArrete, tirage: readonly number[]): ContenuDArrete {
  let rang = 0;
  const melange = <T>(liste: readonly T[]): readonly T[] =>
    liste
      .map((element) => ({ element, poids: tirage[rang++ % tirage.length] ?? 0 }))
      .sort((a, b) => a.poids - b.poids)
      .map(({ element }) => element);
  return {
    ...contenu,
    pieces: melange(contenu.pieces),
    versements: melange(contenu.versements),
    postes: contenu.postes.map((poste) => ({
      ...poste,
      moyens: { ...poste.moyens, parProfession: melange(poste.moyens.parProfession) },
      indicateurs: melange(poste.indicateurs).map((i) => ({
        ...i,
        objets: i.objets && melange(i.objets).map((o) => ({ ...o, preuves: melange(o.preuves) })),
      })),
    })),
  };
}

describe('L’écriture d’un arrêté', () => {
  it('est la même dans quelque ordre que viennent les mêmes faits', () => {
    const attendu = ecrireArrete(CONTENU);
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 40 }), (tirage) => {
        expect(ecrireArrete(battre(CONTENU, tirage))).toBe(attendu);
      }),
    );
  });

  it('se relit, range les clés, et ne prend ni fraction ni texte d’une autre forme pour le même', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string(),
          fc.oneof(fc.maxSafeInteger(), fc.string(), fc.boolean(), fc.constant(null)),
          { noNullPrototype: true },
        ),
        (valeur) => {
          const texte = ecrireCanonique(valeur);
          expect(ecrireCanonique(JSON.parse(texte))).toBe(texte);
          const renverse = Object.fromEntries(Object.entries(valeur).reverse());
          expect(ecrireCanonique(renverse)).toBe(texte);
        },
      ),
    );
    expect(ecrireCanonique({ b: 1, a: [true, 'e\u0301'] })).toBe('{"a":[true,"é"],"b":1}');
    expect(() => ecrireCanonique(0.5)).toThrow(RangeError);
  });
});

describe('Ce qui change d’un arrêté à l’autre', () => {
  it('se dit chose par chose, et rien quand rien ne change', () => {
    expect(differencesEntre(CONTENU, CONTENU)).toEqual([]);
    const [piece] = CONTENU.pieces;
    const apres: ContenuDArrete = {
      ...CONTENU,
      pieces: piece ? [piece] : [],
      postes: CONTENU.postes.map((poste) => ({
        ...poste,
        indicateurs: poste.indicateurs
          .slice(0, 1)
          .map((i) => ({ ...i, cpam: { milliemes: 2000, dite: '2 réunions' } })),
      })),
    };
    const dites = differencesEntre(CONTENU, apres);
    expect(dites).toContainEqual({
      quoi: 'Réunions pluriprofessionnelles, selon la CPAM',
      ...{ avant: 'inconnu', apres: '2 réunions' },
    });
    expect(dites).toContainEqual({
      quoi: 'Pièce «\u00A0Feuille d’émargement, Vaccination\u00A0»',
      ...{ avant: 'jointe', apres: null },
    });
  });
});

it('Manque de preuve ce qui compte et que rien ne prouve, ou une valeur dite sans pièce', () => {
  const [indicateur] = CONTENU.postes.flatMap(({ indicateurs }) => indicateurs);
  if (!indicateur) throw new Error('no indicator');
  expect(sansPreuve(indicateur)).toBe(1);
  const reprise = (quantite: number) => ({
    id: 'x',
    jour: '',
    quantite,
    minutes: null,
    profession: null,
    corrige: null,
  });
  const nul = {
    ...{ cible: 'x', titre: '', jour: '' },
    preuves: [],
    faits: [reprise(1), reprise(-1)],
  };
  expect(sansPreuve({ ...indicateur, objets: [nul] })).toBe(0);
  const declare = { ...indicateur, source: 'declare', objets: null } as const;
  expect(sansPreuve(declare)).toBe(1);
  expect(sansPreuve({ ...declare, preuves: ['a'] })).toBe(0);
  expect(sansPreuve({ ...declare, cpts: { milliemes: null } })).toBe(0);
});
