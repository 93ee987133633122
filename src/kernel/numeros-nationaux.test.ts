import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { departementDe, estCodeCommune, parseCodeCommune } from './code-commune.ts';
import { parseCodePostal } from './code-postal.ts';
import { parseFiness } from './finess.ts';
import { aUneCleDeLuhn } from './luhn.ts';
import { exiger } from './result.ts';
import { parseRpps, parseRppsSaisi } from './rpps.ts';
import { parseSiret, sirenDe } from './siret.ts';

const chiffres = (n: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: n, maxLength: n }).map((c) => c.join(''));
const avecCle = (corps: string) =>
  [...'0123456789'].map((cle) => corps + cle).find(aUneCleDeLuhn) ?? '';

describe('clé de Luhn', () => {
  test('un seul chiffre final convient, et toute faute d’un chiffre se voit', () => {
    fc.assert(
      fc.property(
        chiffres(10),
        fc.nat(10),
        fc.integer({ min: 1, max: 9 }),
        (corps, rang, ecart) => {
          expect([...'0123456789'].filter((cle) => aUneCleDeLuhn(corps + cle))).toHaveLength(1);
          const juste = [...avecCle(corps)];
          juste[rang] = String((Number(juste[rang]) + ecart) % 10);
          expect(aUneCleDeLuhn(juste.join(''))).toBe(false);
        },
      ),
    );
  });
});

describe('RPPS', () => {
  test('le fichier national avertit d’une clé fausse sans la refuser', () => {
    expect(parseRpps('99990000012')).toEqual({
      ok: true,
      valeur: { rpps: '99990000012', cleValide: true },
    });
    expect(parseRpps('99990000013')).toEqual({
      ok: true,
      valeur: { rpps: '99990000013', cleValide: false },
    });
  });

  test('à la main, une clé fausse est refusée', () => {
    expect(parseRppsSaisi('9999 000 0012')).toEqual({ ok: true, valeur: '99990000012' });
    expect(parseRppsSaisi('99990000013')).toEqual({ ok: false, refus: 'rpps-cle-fausse' });
  });

  test('dix chiffres, douze chiffres ou une lettre sont refusés', () => {
    for (const texte of ['', '9999000001', '899990000012', '9999000001O', '٩٩٩٩٠٠٠٠٠١٢']) {
      expect(parseRpps(texte)).toEqual({ ok: false, refus: 'rpps-malforme' });
    }
  });
});

describe('FINESS', () => {
  test('la Corse a ses lettres, les autres n’en ont pas', () => {
    expect(parseFiness('630 000 123')).toEqual({ ok: true, valeur: '630000123' });
    expect(parseFiness('2a0000012')).toEqual({ ok: true, valeur: '2A0000012' });
    for (const texte of ['2C0000012', 'A30000123', '63000012', '6300001234', '']) {
      expect(parseFiness(texte)).toEqual({ ok: false, refus: 'finess-malforme' });
    }
  });
});

describe('SIRET', () => {
  test('la clé est vérifiée', () => {
    fc.assert(
      fc.property(chiffres(13), (corps) => {
        expect(parseSiret(avecCle(corps)).ok).toBe(true);
      }),
    );
    expect(parseSiret('12345678901234')).toEqual({ ok: false, refus: 'siret-cle-fausse' });
    expect(parseSiret('1234')).toEqual({ ok: false, refus: 'siret-malforme' });
  });

  test('les bureaux de La Poste suivent leur propre règle', () => {
    expect(aUneCleDeLuhn('35600000049837')).toBe(false);
    expect(parseSiret('356 000 000 49837')).toEqual({ ok: true, valeur: '35600000049837' });
    expect(parseSiret('35600000049838')).toEqual({ ok: false, refus: 'siret-cle-fausse' });
    expect(sirenDe(exiger(parseSiret('35600000049837')))).toBe('356000000');
  });
});

describe('codes des communes', () => {
  test('métropole, Corse et outre-mer sont admis', () => {
    const departements = [
      ['63214', '63'],
      ['01001', '01'],
      ['2a004', '2A'],
      ['2B033', '2B'],
      ['97411', '974'],
      ['98818', '988'],
    ] as const;
    for (const [texte, departement] of departements) {
      expect(departementDe(exiger(parseCodeCommune(texte)))).toBe(departement);
    }
  });

  test('un code incomplet, étranger ou hors des départements est refusé', () => {
    for (const texte of [
      '',
      '1001',
      '00001',
      '20004',
      '2C004',
      '96001',
      '97901',
      '99100',
      '632140',
    ]) {
      expect(estCodeCommune(texte), texte).toBe(false);
    }
  });

  test('un code postal a cinq chiffres', () => {
    expect(parseCodePostal('63 390')).toEqual({ ok: true, valeur: '63390' });
    for (const texte of ['', '6339', '00100', '99123', '2A004']) {
      expect(parseCodePostal(texte).ok, texte).toBe(false);
    }
  });
});
