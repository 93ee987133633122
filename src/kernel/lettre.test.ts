import { describe, expect, it } from 'vitest';
import { contenuDeCourrier, texteDeCourrier } from './courrier.ts';

const LETTRE = {
  sujet: 'La plaquette',
  texte: 'Relisez-la avant jeudi.\n\nMerci à tous.\n',
  piece: { genre: 'document', id: 'd1', titre: 'Plaquette' },
  parNom: 'Odile Marquessac',
  repondreA: 'odile@exemple.invalid',
  cpts: 'CPTS des Combrailles',
  groupe: 'Plaies chroniques',
  lien: 'https://exemple.invalid/app/demo/documents/d1',
} as const;

describe('Un message à un groupe', () => {
  it('garde ses paragraphes, mène à sa pièce, est signé et dit où répondre', () => {
    expect(texteDeCourrier(LETTRE)).toEqual({
      sujet: 'CPTS des Combrailles : La plaquette',
      corps: `Relisez-la avant jeudi.

Merci à tous.

Plaquette : https://exemple.invalid/app/demo/documents/d1

Odile Marquessac
Plaies chroniques, CPTS des Combrailles

Pour répondre, écrivez à odile@exemple.invalid.`,
    });
  });

  it('se passe de pièce, et d’adresse quand son auteur n’en a pas', () => {
    const { corps } = texteDeCourrier({ ...LETTRE, piece: null, lien: null, repondreA: null });
    expect(corps).not.toContain('https://');
    expect(corps.endsWith('CPTS des Combrailles')).toBe(true);
  });

  it('n’est pas le même avec une autre pièce', () => {
    const autre = { ...LETTRE, piece: { ...LETTRE.piece, id: 'd2' } };
    expect(contenuDeCourrier(autre)).not.toBe(contenuDeCourrier(LETTRE));
    expect(contenuDeCourrier({ ...LETTRE })).toBe(contenuDeCourrier(LETTRE));
  });
});
