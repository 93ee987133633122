import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleDuMatricule,
  estMatriculeIns,
  matriculeUtilisable,
  parseMatriculeIns,
  STATUTS_D_IDENTITE,
} from './ins.ts';

const chiffres = (n: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: n, maxLength: n }).map((c) => c.join(''));
const mois = fc.constantFrom('01', '12', '20', '30', '42', '50', '99');
const departement = fc.oneof(chiffres(2), fc.constantFrom('2A', '2B'));
const treize = fc
  .tuple(chiffres(3), mois, departement, chiffres(6))
  .map((parties) => parties.join(''));

describe('le matricule INS', () => {
  it('est lu avec sa clé, espaces et minuscules compris', () => {
    fc.assert(
      fc.property(treize, (debut) => {
        const entier = debut + cleDuMatricule(debut);
        expect(estMatriculeIns(entier)).toBe(true);
        const tape = ` ${entier.slice(0, 1)} ${entier.slice(1, 7).toLowerCase()} ${entier.slice(7)}`;
        expect(parseMatriculeIns(tape)).toEqual({ ok: true, valeur: entier });
      }),
    );
  });

  it('refuse toute autre clé', () => {
    fc.assert(
      fc.property(treize, fc.integer({ min: 0, max: 99 }), (debut, autre) => {
        const cle = String(autre).padStart(2, '0');
        fc.pre(cle !== cleDuMatricule(debut));
        expect(parseMatriculeIns(debut + cle)).toEqual({ ok: false, refus: 'ins-cle-fausse' });
      }),
    );
  });

  it('refuse un seul chiffre changé', () => {
    fc.assert(
      fc.property(treize, fc.nat(12), fc.integer({ min: 1, max: 9 }), (debut, place, de) => {
        const lettre = debut[place] ?? '';
        fc.pre(/\d/.test(lettre) && !/2[AB]/.test(debut));
        const change = String((Number(lettre) + de) % 10);
        const altere = debut.slice(0, place) + change + debut.slice(place + 1);
        expect(parseMatriculeIns(altere + cleDuMatricule(debut)).ok).toBe(false);
      }),
    );
  });

  it('compte 2A pour 19 et 2B pour 18', () => {
    expect(cleDuMatricule('185052A006084')).toBe(cleDuMatricule('1850519006084'));
    expect(cleDuMatricule('185052B006084')).toBe(cleDuMatricule('1850518006084'));
  });

  it('refuse les mois qui n’existent pas, les lettres et les longueurs fausses', () => {
    for (const faux of [
      '',
      '18500',
      '185002A00608491',
      '185132A00608491',
      '185432A00608491',
      '1850X2A00608491',
    ])
      expect(parseMatriculeIns(faux)).toEqual({ ok: false, refus: 'ins-malforme' });
  });

  it('ne sert qu’avec une identité qualifiée', () => {
    expect(STATUTS_D_IDENTITE.filter(matriculeUtilisable)).toEqual(['QUAL']);
  });
});
