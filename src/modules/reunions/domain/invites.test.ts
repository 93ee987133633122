import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { lireInvites } from './invites.ts';

describe('Des invités', () => {
  it('se lisent une par ligne, dans l’ordre où chacun écrit', () => {
    const texte = [
      'Jeanne Arvel, représentante des usagers, Jeanne.Arvel@exemple.fr',
      '',
      'Paul Ostrel ; paul@exemple.fr',
      'Mairie de Giat',
    ].join('\r\n');
    expect(exiger(lireInvites(texte))).toEqual([
      {
        nom: 'Jeanne Arvel',
        qualite: 'représentante des usagers',
        courriel: 'jeanne.arvel@exemple.fr',
      },
      { nom: 'Paul Ostrel', qualite: null, courriel: 'paul@exemple.fr' },
      { nom: 'Mairie de Giat', qualite: null, courriel: null },
    ]);
  });

  it('disent laquelle ne se lit pas', () => {
    expect(lireInvites('Jeanne Arvel\njeanne@exemple.fr')).toMatchObject({
      refus: { motif: 'invite-illisible', ligne: 'jeanne@exemple.fr' },
    });
    expect(lireInvites('Jeanne, a@exemple.fr, b@exemple.fr').ok).toBe(false);
    expect(lireInvites('Jeanne, jeanne@').ok).toBe(false);
  });

  it('ne font jamais tomber la lecture, et ont toujours un nom', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (texte) => {
        const lus = lireInvites(texte);
        if (lus.ok) for (const { nom } of lus.valeur) expect(nom.trim()).not.toBe('');
      }),
    );
  });
});
