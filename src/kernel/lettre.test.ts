import { describe, expect, it } from 'vitest';
import { ecrireLettre } from './lettre.ts';

const LETTRE = {
  sujet: 'La plaquette',
  texte: 'Relisez-la avant jeudi.\n\nMerci à tous.\n',
  lien: { titre: 'Plaquette', adresse: 'https://exemple.invalid/app/demo/documents/d1' },
  parNom: 'Odile Marquessac',
  repondreA: 'odile@exemple.invalid',
  cpts: 'CPTS des Combrailles',
  pour: 'Plaies chroniques',
} as const;

describe('Une lettre', () => {
  it('garde ses paragraphes, mène à sa pièce, est signée et dit où répondre', () => {
    expect(ecrireLettre(LETTRE)).toEqual({
      sujet: 'CPTS des Combrailles : La plaquette',
      corps: `Relisez-la avant jeudi.

Merci à tous.

Plaquette : https://exemple.invalid/app/demo/documents/d1

Odile Marquessac
Plaies chroniques, CPTS des Combrailles

Pour répondre, écrivez à odile@exemple.invalid.`,
    });
  });

  it('se passe de pièce, de groupe, et d’adresse quand son auteur n’en a pas', () => {
    const { corps } = ecrireLettre({ ...LETTRE, lien: null, pour: null, repondreA: null });
    expect(corps).not.toContain('https://');
    expect(corps.endsWith('Odile Marquessac\nCPTS des Combrailles')).toBe(true);
  });
});
