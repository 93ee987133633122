import fc from 'fast-check';
import { expect, it } from 'vitest';
import { motsDe } from './mots.ts';
import { MotsDOctets } from './mots-d-octets.ts';

const LETTRES = [..."ABCDEÉÈÊËÀÂÄÇÎÏÔÖÙÛÜŸÑŒÆØŁŠß'’- .éàçœ9中"];

function motsDesOctets(...textes: string[]): string[] {
  const mots = new MotsDOctets();
  mots.recommencer();
  for (const texte of textes) {
    const octets = new TextEncoder().encode(texte);
    mots.ajouter(octets, 0, octets.length);
  }
  return Array.from({ length: mots.nombre }, (_, i) =>
    new TextDecoder().decode(mots.octets.subarray(mots.debut(i), mots.fin(i))),
  );
}

it('lit dans les octets les mêmes mots que dans le texte', () => {
  const nom = fc.string({ unit: fc.constantFrom(...LETTRES), maxLength: 24 });
  fc.assert(
    fc.property(nom, nom, (a, b) => {
      expect(new Set(motsDesOctets(a, b))).toEqual(new Set([...motsDe(a), ...motsDe(b)]));
    }),
    { numRuns: 2000 },
  );
});

it('lit n’importe quel texte sans se tromper', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (texte) => {
      expect(motsDesOctets(texte)).toEqual(motsDe(texte).slice(0, 16));
    }),
  );
});

it('sépare les noms composés, ôte les accents, laisse les lettres seules', () => {
  expect(motsDesOctets("D'AGNEL-BÉRENGER", 'ANNE MARIE')).toEqual([
    'agnel',
    'berenger',
    'anne',
    'marie',
  ]);
  expect(motsDesOctets('ANNE', 'ANNE')).toEqual(['anne']);
});
