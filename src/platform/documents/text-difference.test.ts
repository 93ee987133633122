import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textDifference } from './text-difference.ts';

const side = (before: string, after: string, wanted: 'before' | 'after') =>
  textDifference(before, after)
    .map(({ parts }) =>
      parts
        .filter((p) => p.side === 'both' || p.side === wanted)
        .map((p) => p.words)
        .join(''),
    )
    .filter((line) => line !== '');

describe('La différence de deux textes', () => {
  it('dit les mots qui changent dans une ligne, et laisse les autres', () => {
    const lues = textDifference('Siège\nUn vote à main levée.', 'Siège\nUn vote secret.\nFin');
    expect(lues[0]).toEqual({ same: true, parts: [{ words: 'Siège', side: 'both' }] });
    expect(lues[1]?.parts.find((p) => p.side === 'before')?.words).toContain('main levée');
    expect(lues[1]?.parts.find((p) => p.side === 'after')?.words).toContain('secret');
    expect(lues[2]?.parts).toEqual([{ words: 'Fin', side: 'after' }]);
  });

  it('rend chacun des deux textes, quels qu’ils soient', () => {
    const ligne = fc.string({
      unit: fc.constantFrom('a', 'é', ' ', '’', '.', '7', 'œ'),
      minLength: 1,
    });
    const texte = fc.array(ligne, { maxLength: 8 }).map((lignes) => lignes.join('\n'));
    fc.assert(
      fc.property(texte, texte, (avant, apres) => {
        const lignes = (t: string) => t.split('\n').filter((l) => l !== '');
        expect(side(avant, apres, 'before')).toEqual(lignes(avant));
        expect(side(avant, apres, 'after')).toEqual(lignes(apres));
      }),
    );
  });
});
