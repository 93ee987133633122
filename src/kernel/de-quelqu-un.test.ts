import { expect, it } from 'vitest';
import { deQuelquUn } from './de-quelqu-un.ts';

it('« de » s’élide devant une voyelle ou un h muet d’un nom, jamais devant un titre', () => {
  const dits = ['Alice Titulaire', 'Élise', 'Œdile', 'Yves', 'Hélène', 'Henri', 'Hugues', 'Hervé'];
  for (const nom of dits) expect(deQuelquUn(nom)).toBe(`d’${nom}`);
  const entiers = ['Mme Aubrac', 'Dr Imbert', 'Yann', 'Yolande', 'Harold', 'Hassan', 'Basile', ''];
  for (const nom of entiers) expect(deQuelquUn(nom)).toBe(`de ${nom}`);
});
