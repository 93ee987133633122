import { expect, it } from 'vitest';
import { writePdf } from './pdf.ts';

const document = (lignes: number) => ({
  titre: 'Ce qui est gardé',
  sousTitre: 'CPTS d’essai',
  pied: 'Remis à la personne',
  creeLe: new Date('2026-11-23T08:12:00Z'),
  sections: [
    {
      titre: 'Dossier',
      phrase: 'Depuis lundi.',
      lignes: Array.from({ length: lignes }, () => ({
        terme: 'Nom',
        valeur: 'Łukasz Œuvrard-Šimić, 12 €',
      })),
    },
  ],
});

it('un document PDF est balisé, dit sa langue et son titre, et ouvre les pages qu’il faut', async () => {
  const texte = Buffer.from(await writePdf(document(2))).toString('latin1');
  expect(texte.slice(0, 5)).toBe('%PDF-');
  expect(texte).toContain('/StructTreeRoot');
  expect(texte).toContain('/Lang (fr)');
  expect(texte.match(/\/Type \/Page\b/g)).toHaveLength(1);
  const long = Buffer.from(await writePdf(document(60))).toString('latin1');
  expect(long.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1);
});
