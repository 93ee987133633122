import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBreachedPassword, isCommonWord } from '#platform/crypto/common-passwords.ts';
import { jugerMotDePasse } from './mot-de-passe.ts';

const PERSONNE = { nom: 'Brévillon', prenom: 'Mahaut', courriel: 'm.brevillon@cabinet.exemple.fr' };
const LISTES = { estVole: isBreachedPassword, estUnMot: isCommonWord };
const juger = (motDePasse: string) => jugerMotDePasse(motDePasse, PERSONNE, LISTES);

describe('un mot de passe', () => {
  it.each([
    'quatre marrons sous la neige',
    'p7Wq-kd2M-9xLa',
    'ἄλφα βῆτα γάμμα δέλτα',
    '🦔🌰🍂🌲🦔🌰🍂🌲🐿🌧🍄🪵🦉',
    'tilleul gué 12 ardoise',
  ])('est pris, sans règle de composition : %s', (motDePasse) => {
    expect(juger(motDePasse)).toBeNull();
  });

  it.each([
    ['onze lettre', 'trop-court'],
    ['x'.repeat(1025), 'trop-long'],
    ['passwordpassword', 'trop-courant'],
    ['MotDePasse2024!', 'trop-courant'],
    ['m0td3p4ss3____', 'trop-courant'],
    ['azertyuiopqs', 'trop-courant'],
    ['123456789012', 'trop-courant'],
    ['210987654321', 'trop-courant'],
    ['aaaaaaaaaaaaaaaa', 'trop-courant'],
    ['abcabcabcabcabc', 'trop-courant'],
    ['!!!!!!password!!!!!!', 'trop-courant'],
    ['coordination1', 'trop-courant'],
    ['maillage2026!!', 'tire-de-vous'],
    ['Maillage-CPTS-maillage', 'tire-de-vous'],
    ['MahautBrevillon63', 'tire-de-vous'],
    ['brévillon 1987', 'tire-de-vous'],
  ])('est refusé : %s (%s)', (motDePasse, refus) => {
    expect(juger(motDePasse)).toBe(refus);
  });

  it('est le même, qu’on l’écrive avec des lettres composées ou décomposées', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (texte) => {
        expect(juger(texte.normalize('NFD'))).toBe(juger(texte.normalize('NFC')));
      }),
    );
  });

  it('se juge toujours, quoi qu’on tape', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1100 }), (texte) => {
        expect([null, 'trop-court', 'trop-long', 'trop-courant', 'tire-de-vous']).toContain(
          juger(texte),
        );
      }),
    );
  });
});
