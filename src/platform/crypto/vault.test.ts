import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawKey, readKeyring } from './keyring.ts';
import { openVault } from './vault.ts';

const LIEU = { cpts: 'c1', champ: 'patients.nom', objet: 'p1' };
const ancienne = drawKey();
const nouvelle = drawKey();
const coffre = openVault(readKeyring(ancienne));
const tourne = openVault(readKeyring(`${nouvelle},${ancienne}`));

describe('le coffre', () => {
  it('rend tout texte tel qu’il l’a reçu, sans qu’il se lise dans le chiffre', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (texte) => {
        const chiffre = coffre.chiffrer(texte, LIEU);
        expect(coffre.dechiffrer(chiffre, LIEU)).toBe(Buffer.from(texte).toString());
        if (texte.length > 8) expect(chiffre.includes(texte)).toBe(false);
      }),
    );
  });

  it('ne chiffre pas deux fois pareil', () => {
    expect(coffre.chiffrer('Corliret', LIEU).equals(coffre.chiffrer('Corliret', LIEU))).toBe(false);
  });

  it('refuse un chiffre déplacé dans une autre ligne, un autre champ, une autre CPTS', () => {
    const chiffre = coffre.chiffrer('Corliret', LIEU);
    for (const ailleurs of [{ objet: 'p2' }, { champ: 'patients.prenom' }, { cpts: 'c2' }])
      expect(() => coffre.dechiffrer(chiffre, { ...LIEU, ...ailleurs })).toThrow();
  });

  it('refuse un chiffre altéré d’un seul bit', () => {
    const chiffre = coffre.chiffrer('Corliret', LIEU);
    for (let octet = 5; octet < chiffre.length; octet++) {
      const altere = Buffer.from(chiffre);
      altere[octet] = (altere[octet] ?? 0) ^ 1;
      expect(() => coffre.dechiffrer(altere, LIEU)).toThrow();
    }
  });

  it('ne montre rien sans la clé, et ne tombe pas', () => {
    const sansCle = openVault(readKeyring(drawKey()));
    expect(sansCle.dechiffrer(coffre.chiffrer('Corliret', LIEU), LIEU)).toBeNull();
  });

  it('lit sous l’ancienne clé, écrit sous la nouvelle, cherche sous les deux', () => {
    const avant = coffre.chiffrer('Corliret', LIEU);
    expect(tourne.dechiffrer(avant, LIEU)).toBe('Corliret');
    expect(tourne.estAJour(avant)).toBe(false);
    expect(tourne.estAJour(tourne.chiffrer('Corliret', LIEU))).toBe(true);
    expect(tourne.empreintes('corliret', LIEU)).toEqual([
      tourne.empreinte('corliret', LIEU),
      coffre.empreinte('corliret', LIEU),
    ]);
  });

  it('donne à une même valeur des empreintes différentes d’une CPTS à l’autre', () => {
    const ici = coffre.empreinte('corliret', LIEU);
    expect(ici.equals(coffre.empreinte('corliret', { ...LIEU, cpts: 'c2' }))).toBe(false);
  });
});

it('une clé mal formée est refusée', () => {
  expect(() => readKeyring('')).toThrow();
  expect(() => readKeyring('trop-courte')).toThrow();
});
