import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSigningKey, hasSigned, openSigner } from '#platform/crypto/signature.ts';
import { avecSignature, lireAncre, texteDAncre } from './ancre.ts';

const signataire = openSigner(drawSigningKey());
const tete = fc.record({
  slug: fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,8})?$/),
  cpts: fc.uuid(),
  rang: fc.integer({ min: 0, max: 999_999_999 }),
  empreinte: fc.stringMatching(/^[0-9a-f]{64}$/),
});
const ancre = fc.record({
  faiteLe: fc.date({
    min: new Date('2020-01-01'),
    max: new Date('2100-01-01'),
    noInvalidDate: true,
  }),
  cle: fc.constant(signataire.publique),
  tetes: fc.array(tete, { maxLength: 5 }),
});

describe('une ancre', () => {
  it('se relit telle qu’elle a été écrite, et sa signature est bonne', () => {
    fc.assert(
      fc.property(ancre, fc.boolean(), (ecrite, windows) => {
        const texte = texteDAncre(ecrite);
        const fichier = avecSignature(texte, signataire.signer(texte));
        const lue = lireAncre(windows ? fichier.replaceAll('\n', '\r\n') : fichier);
        expect(lue?.ancre).toEqual(ecrite);
        expect(lue && hasSigned(lue.ancre.cle, lue)).toBe(true);
      }),
    );
  });

  it('ne se lit plus, ou n’est plus signée, dès qu’un caractère change', () => {
    const texte = texteDAncre({
      faiteLe: new Date('2026-11-24T02:00:00Z'),
      cle: signataire.publique,
      tetes: [{ slug: 'demo', cpts: crypto.randomUUID(), rang: 12, empreinte: 'a'.repeat(64) }],
    });
    const fichier = avecSignature(texte, signataire.signer(texte));
    for (let ou = 0; ou < fichier.length - 1; ou++) {
      const change = `${fichier.slice(0, ou)}${fichier[ou] === 'x' ? 'y' : 'x'}${fichier.slice(ou + 1)}`;
      const lue = lireAncre(change);
      expect(
        lue !== null && lue.ancre.cle === signataire.publique && hasSigned(lue.ancre.cle, lue),
        `${ou}`,
      ).toBe(false);
    }
  });

  it('ne se laisse pas lire de n’importe quel texte', () => {
    fc.assert(fc.property(fc.string(), (texte) => lireAncre(texte) === null));
    expect(hasSigned('pas une clé', { texte: '', signature: '' })).toBe(false);
  });
});
