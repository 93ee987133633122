import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estIban, ibanDe, masquerIban, parseIban } from './iban.ts';

// Made up by the registry of IBANs for its own examples.
const FRANCE = 'FR14 2004 1010 0505 0001 3M02 606';

const comptes = fc
  .stringMatching(/^\d{10}[A-Z0-9]{11}\d{2}$/)
  .map((compte) => ibanDe('FR', compte));

describe('un IBAN', () => {
  it('se lit avec ou sans espaces, en petites lettres comme en grandes', () => {
    const lu = { ok: true, valeur: 'FR1420041010050500013M02606' };
    expect(parseIban(FRANCE)).toEqual(lu);
    expect(parseIban(FRANCE.toLowerCase().replaceAll(' ', ''))).toEqual(lu);
    expect(parseIban('DE89 3704 0044 0532 0130 00')).toMatchObject({ ok: true });
  });

  it('dit ce qui ne va pas : forme, pays, longueur, clé', () => {
    expect(parseIban('bonjour')).toEqual({ ok: false, refus: 'iban-malforme' });
    expect(parseIban('US14 2004 1010 0505 0001 3M02 606')).toEqual({
      ok: false,
      refus: 'iban-hors-sepa',
    });
    expect(parseIban('FR14 2004 1010 0505 0001 3M02 60')).toEqual({
      ok: false,
      refus: 'iban-longueur-fausse',
    });
    expect(parseIban('FR15 2004 1010 0505 0001 3M02 606')).toEqual({
      ok: false,
      refus: 'iban-cle-fausse',
    });
  });

  it('calculé a toujours la bonne clé', () => {
    fc.assert(fc.property(comptes, (iban) => estIban(iban)));
  });

  it('dont un chiffre change, ou deux voisins s’échangent, est refusé', () => {
    fc.assert(
      fc.property(comptes, fc.nat(26), fc.integer({ min: 1, max: 9 }), (iban, rang, de) => {
        const signe = iban[rang] ?? '';
        fc.pre(/\d/.test(signe));
        const autre = String((Number(signe) + de) % 10);
        return !estIban(iban.slice(0, rang) + autre + iban.slice(rang + 1));
      }),
    );
    fc.assert(
      fc.property(comptes, fc.integer({ min: 2, max: 25 }), (iban, rang) => {
        const [a = '', b = ''] = iban.slice(rang, rang + 2);
        fc.pre(a !== b && /\d\d/.test(a + b));
        return !estIban(iban.slice(0, rang) + b + a + iban.slice(rang + 2));
      }),
    );
  });

  it('montré ne dit que son début et sa fin', () => {
    expect(masquerIban('FR1420041010050500013M02606')).toBe('FR14 •••• 2606');
  });
});
