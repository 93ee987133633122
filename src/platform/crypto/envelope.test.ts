import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawEnvelopeKey, openEnvelope, sealEnvelope } from './envelope.ts';

const cle = drawEnvelopeKey();

it('une enveloppe rend son texte à qui a la clé, au lieu où elle fut scellée', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (texte) => {
      const enveloppe = sealEnvelope(cle, texte, 'ici');
      expect(openEnvelope(cle, enveloppe, 'ici')).toBe(texte);
      expect(openEnvelope(cle, enveloppe, 'ailleurs')).toBeNull();
      expect(openEnvelope(drawEnvelopeKey(), enveloppe, 'ici')).toBeNull();
    }),
  );
});

it('un octet changé, une enveloppe coupée ou inventée ne s’ouvrent pas', () => {
  const enveloppe = sealEnvelope(cle, 'oui', 'ici');
  for (let i = 0; i < enveloppe.length; i++) {
    const autre = Buffer.from(enveloppe);
    autre[i] = (autre[i] ?? 0) ^ 1;
    expect(openEnvelope(cle, autre, 'ici')).toBeNull();
  }
  for (const n of [0, 5, 28, enveloppe.length - 1])
    expect(openEnvelope(cle, enveloppe.subarray(0, n), 'ici')).toBeNull();
});

it('le même texte scellé deux fois ne se reconnaît pas, et garde sa longueur', () => {
  const [une, deux] = [sealEnvelope(cle, 'oui', 'ici'), sealEnvelope(cle, 'non', 'ici')];
  expect(une).not.toEqual(sealEnvelope(cle, 'oui', 'ici'));
  expect(une.length).toBe(deux.length);
});
