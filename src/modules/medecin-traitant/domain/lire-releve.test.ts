import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lireReleve } from './lire-releve.ts';

const TITRES = [
  ['Population couverte', 'couverte'],
  ['Patients avec médecin traitant', 'avec'],
  ['Patients sans médecin traitant', 'sans'],
  ['Patients en ALD', 'ald'],
  ['ALD sans MT', 'aldSans'],
  ['Plus de 70 ans', 'age'],
  ['Plus de 70 ans sans médecin traitant', 'ageSans'],
  ['Bénéficiaires C2S', 'c2s'],
  ['C2S sans MT', 'c2sSans'],
  ['C2S en ALD', 'c2sAld'],
  ['C2S en ALD sans MT', 'c2sAldSans'],
] as const;

const rangees = (lignes: readonly (readonly string[])[]) => lignes.map((values) => ({ values }));
const ecrire = (n: number, separateur: string) =>
  String(n).replaceAll(/\B(?=(\d{3})+$)/g, separateur);

describe('Un relevé lu dans un fichier', () => {
  it('se retrouve debout ou couché, dans tout ordre, quels que soient les milliers', () => {
    const comptes = fc.shuffledSubarray([...TITRES], { minLength: 2 }).chain((titres) =>
      fc.record({
        titres: fc.constant(titres),
        nombres: fc.array(fc.nat(9_000_000), {
          minLength: titres.length,
          maxLength: titres.length,
        }),
        separateur: fc.constantFrom('', ' ', '\u00A0', '\u202F', '.'),
        couche: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(comptes, ({ titres, nombres, separateur, couche }) => {
        const dits = nombres.map((n) => ecrire(n, separateur));
        const noms = titres.map(([titre]) => titre);
        const table = couche ? [noms, dits] : noms.map((nom, i) => [nom, '', dits[i] ?? '']);
        const { valeurs, ignorees } = lireReleve(rangees([['Requête locale'], ...table]));
        expect(ignorees).toEqual([]);
        for (const [i, [, compte]] of titres.entries())
          expect(valeurs[compte]).toBe(String(nombres[i]));
        expect('ageAuDela' in valeurs).toBe(titres.some(([, c]) => c.startsWith('age')));
      }),
    );
  });

  it('ne lève jamais, et ne retient que des nombres entiers, des âges et une date', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { maxLength: 4 }), { maxLength: 6 }), (lignes) => {
        const { valeurs } = lireReleve(rangees(lignes));
        for (const [champ, valeur] of Object.entries(valeurs))
          expect(valeur).toMatch(champ === 'au' ? /^\d{4}-\d{2}-\d{2}$/ : /^\d+$/);
      }),
    );
  });

  it('dit ce qu’il n’a pas compris, et ne devine rien', () => {
    expect(
      lireReleve(
        rangees([
          ['Données au', '30/09/2026'],
          ['Patients de 16 ans et plus sans médecin traitant', '1 204'],
          ['70 ans et plus sans MT', '31'],
          ['Taux ALD sans MT', '12'],
          ['ALD de plus de 70 ans', '9'],
          ['ALD sans MT', '12,5 %'],
          ['C2S', '40'],
          ['C2S', '41'],
        ]),
      ),
    ).toEqual({
      valeurs: { au: '2026-09-30', sans: '1204', ageMinimal: '16', ageSans: '31', ageAuDela: '69' },
      ignorees: [
        'Taux ALD sans MT : 12',
        'ALD de plus de 70 ans : 9',
        'ALD sans MT : 12,5 %',
        'deux nombres pour « c2s »',
      ],
    });
  });
});
