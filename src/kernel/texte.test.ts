import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nomPropre, normaliser, sansAccents, slug, tronquer } from './texte.ts';

const COQUINS = [
  '',
  ' ',
  '\u0000',
  '\ufeffNom',
  'null',
  '<script>alert(1)</script>',
  "Robert'); DROP TABLE",
  '👩🏽‍⚕️',
  'ﬃ',
  'İI ıi',
  'ẞß',
  '\ud800',
  'مرحبا',
  'Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮',
  '日本',
  '한국어',
  '../../etc/passwd',
];
const textes = fc.oneof(
  fc.constantFrom(...COQUINS),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
);

describe('ramener un texte à sa forme de recherche', () => {
  test('les accents et les ligatures tombent, la casse reste', () => {
    expect(sansAccents('Œuvre à Brûlé, Ægir, Łódź')).toBe('OEuvre a Brule, AEgir, Lodz');
    expect(sansAccents('한국어')).toBe('한국어');
  });

  test('un en-tête de fichier se reconnaît malgré ses écritures', () => {
    expect(normaliser('\ufeff  Libellé\u00a0Savoir-faire ')).toBe('libelle savoir-faire');
    expect(normaliser('Code commune (coord. structure)')).toBe('code commune (coord. structure)');
    expect(normaliser('L’Isle')).toBe(normaliser("l'isle"));
  });

  test('normaliser deux fois ne change rien, et tout texte survit', () => {
    fc.assert(
      fc.property(textes, (texte) => {
        expect(normaliser(normaliser(texte))).toBe(normaliser(texte));
      }),
      { numRuns: 500 },
    );
  });

  test('une adresse n’a que des lettres, des chiffres et des tirets isolés', () => {
    expect(slug('CPTS des Hauts-de-Seine & Cœur d’Auvergne')).toBe(
      'cpts-des-hauts-de-seine-coeur-d-auvergne',
    );
    expect(slug('日本')).toBe('');
    fc.assert(
      fc.property(textes, (texte) => {
        expect(slug(texte)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      }),
    );
  });
});

describe('écrire un nom de l’annuaire national', () => {
  test('les capitales deviennent un nom', () => {
    const noms = [
      ["JEAN-PIERRE D'ALMEIDA", 'Jean-Pierre d’Almeida'],
      ['DE LA FONTAINE', 'de La Fontaine'],
      ['MARIE DU BELLAY', 'Marie du Bellay'],
      ['DU BELLAY', 'Du Bellay'],
      ['LE GALL', 'Le Gall'],
      ["L'HERMITTE", 'L’Hermitte'],
      ["O'BRIEN-M'BAYE", 'O’Brien-M’Baye'],
      ["PRUD'HOMME", 'Prud’homme'],
      ['ÉLÉONORE  ŒUVRARD', 'Éléonore Œuvrard'],
      ['', ''],
    ] as const;
    for (const [capitales, nom] of noms) expect(nomPropre(capitales)).toBe(nom);
  });

  test('un nom écrit par une personne reste le sien', () => {
    expect(nomPropre(" Anne  de l'Estoile ")).toBe('Anne de l’Estoile');
    expect(nomPropre('van der Berg McAllister')).toBe('van der Berg McAllister');
  });

  test('tout texte survit, et un nom écrit ne change plus', () => {
    fc.assert(
      fc.property(textes, (texte) => {
        const nom = nomPropre(texte);
        if (/\p{Ll}/u.test(nom)) expect(nomPropre(nom)).toBe(nom);
        expect(nom).toBe(nom.trim());
      }),
      { numRuns: 500 },
    );
  });
});

describe('tronquer', () => {
  test('la coupe ne dépasse jamais et ne brise aucun caractère', () => {
    expect(tronquer('Soins non programmés', 6)).toBe('Soins…');
    expect(tronquer('court', 5)).toBe('court');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 20 }),
        (texte, max) => {
          expect([...tronquer(texte, max)].length).toBeLessThanOrEqual(max);
          expect(tronquer(texte, max).isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
