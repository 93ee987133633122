import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estCourriel, parseCourriel } from './courriel.ts';

describe('courriel', () => {
  test('les adresses ordinaires sont admises, en minuscules', () => {
    const lus = [
      [' Garance.Corliret@Exemple.FR ', 'garance.corliret@exemple.fr'],
      ['a+b_c@sous.domaine.exemple.fr', 'a+b_c@sous.domaine.exemple.fr'],
      ["o'brien@exemple.sante", "o'brien@exemple.sante"],
      ['x@xn--bcher-kva.example', 'x@xn--bcher-kva.example'],
    ] as const;
    for (const [texte, valeur] of lus) {
      expect(parseCourriel(texte)).toEqual({ ok: true, valeur });
    }
  });

  test('les adresses fausses sont refusées', () => {
    const malformees = [
      '',
      'a',
      '@exemple.fr',
      'a@',
      'a@exemple',
      'a..b@exemple.fr',
      '.a@exemple.fr',
    ];
    const autres = ['a@b@exemple.fr', 'a@-exemple.fr', 'a@exemple..fr', 'a@1.2.3.4', 'a@exemple.f'];
    for (const texte of [...malformees, ...autres]) {
      expect(parseCourriel(texte), texte).toEqual({ ok: false, refus: 'courriel-malforme' });
    }
    for (const texte of [
      'hélène@exemple.fr',
      'a b@exemple.fr',
      'a@exemple.fr\r\nBcc: b@exemple.fr',
    ]) {
      expect(parseCourriel(texte)).toEqual({ ok: false, refus: 'courriel-caractere-interdit' });
    }
    expect(parseCourriel(`${'a'.repeat(250)}@exemple.fr`)).toEqual({
      ok: false,
      refus: 'courriel-trop-long',
    });
  });

  test('une adresse admise n’a ni espace ni retour à la ligne, et se relit telle quelle', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: 'binary' })), (texte) => {
        const lu = parseCourriel(texte);
        if (!lu.ok) return;
        expect(lu.valeur).toMatch(/^[\x21-\x7e]+$/);
        expect(parseCourriel(lu.valeur)).toEqual(lu);
        expect(estCourriel(lu.valeur)).toBe(true);
      }),
    );
  });

  test('un texte hostile est refusé sans attendre', () => {
    const debut = performance.now();
    expect(parseCourriel(`${'a.'.repeat(100_000)}@`).ok).toBe(false);
    expect(parseCourriel(`a@${'a-'.repeat(100_000)}`).ok).toBe(false);
    expect(performance.now() - debut).toBeLessThan(500);
  });
});
