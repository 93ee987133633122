import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exiger } from './result.ts';
import { afficherTelephone, estMobile, estTelephone, parseTelephone } from './telephone.ts';

describe('lire un numéro de téléphone', () => {
  test('toutes les écritures d’un numéro donnent le même', () => {
    const ecritures = [
      '06 39 98 04 17',
      '06.39.98.04.17',
      '06-39-98-04-17',
      '06\u00a039\u202f98 04 17',
      '+33 6 39 98 04 17',
      '+33 (0)6 39 98 04 17',
      '0033639980417',
      '+330639980417',
    ];
    for (const texte of ecritures) {
      expect(parseTelephone(texte), texte).toEqual({ ok: true, valeur: '+33639980417' });
    }
  });

  test('l’outre-mer prend son indicatif', () => {
    const numeros = [
      ['0262 12 34 56', '+262262123456'],
      ['0692 12 34 56', '+262692123456'],
      ['0639 12 34 56', '+262639123456'],
      ['0590 12 34 56', '+590590123456'],
      ['0594 12 34 56', '+594594123456'],
      ['0696 12 34 56', '+596696123456'],
      ['+33 692 12 34 56', '+262692123456'],
      ['+687 27 12 34', '+687271234'],
    ] as const;
    for (const [texte, valeur] of numeros) {
      expect(parseTelephone(texte), texte).toEqual({ ok: true, valeur });
    }
  });

  test('le refus dit ce qui ne va pas', () => {
    const refus = [
      ['', 'telephone-caractere-interdit'],
      ['06 39 98 O4 17', 'telephone-caractere-interdit'],
      ['15', 'telephone-court'],
      ['116 117', 'telephone-court'],
      ['06 39 98 04', 'telephone-trop-court'],
      ['06 39 98 04 17 1', 'telephone-trop-long'],
      ['66 39 98 04 17', 'telephone-impossible'],
      ['+1', 'telephone-trop-court'],
      ['+1234567890123456', 'telephone-trop-long'],
    ] as const;
    for (const [texte, attendu] of refus) {
      expect(parseTelephone(texte), texte).toEqual({ ok: false, refus: attendu });
    }
  });

  test('aucun texte ne fait lever la lecture, et ce qui est lu est un numéro', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (texte) => {
        const lu = parseTelephone(texte);
        expect(lu.ok ? estTelephone(lu.valeur) : lu.refus.startsWith('telephone-')).toBe(true);
      }),
    );
  });
});

describe('montrer un numéro de téléphone', () => {
  test('ce qui est montré se relit, pour tout numéro national', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 999_999_999 }), (n) => {
        const telephone = exiger(parseTelephone(`0${n}`));
        expect(afficherTelephone(telephone).replaceAll('\u00a0', '')).toBe(`0${n}`);
        expect(parseTelephone(afficherTelephone(telephone))).toEqual({
          ok: true,
          valeur: telephone,
        });
      }),
    );
  });

  test('un numéro français se lit par deux chiffres, un autre garde son indicatif', () => {
    const montre = (texte: string) => afficherTelephone(exiger(parseTelephone(texte)));
    expect(montre('+33639980417')).toBe('06\u00a039\u00a098\u00a004\u00a017');
    expect(montre('+262692123456')).toBe('06\u00a092\u00a012\u00a034\u00a056');
    expect(montre('+687271234')).toBe('+687\u00a027\u00a012\u00a034');
    expect(montre('+32475123456')).toBe('+32475123456');
  });

  test('seul un mobile français reçoit un message', () => {
    const mobile = (texte: string) => estMobile(exiger(parseTelephone(texte)));
    expect(mobile('0639980417')).toBe(true);
    expect(mobile('0692123456')).toBe(true);
    expect(mobile('0473123456')).toBe(false);
    expect(mobile('+32475123456')).toBe(false);
  });
});
