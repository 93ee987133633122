import { expect, it } from 'vitest';
import { writeTablePdf } from './pdf-table.ts';

const table = (lignes: number) => ({
  titre: 'Feuille d’émargement',
  sousTitre: 'CPTS d’essai',
  faits: [{ terme: 'Lieu', valeur: 'Salle du conseil' }],
  colonnes: [
    { titre: 'Nom', part: 3 },
    { titre: 'Signature', part: 1 },
  ],
  lignes: Array.from({ length: lignes }, () => ['Łukasz Œuvrard-Šimić', '']),
  hauteur: 26,
  notes: ['Ceux qui ont signé en ligne ne signent pas ici.'],
  pied: 'Réunion',
  creeLe: new Date('2026-11-23T08:12:00Z'),
  motsCles: 'sha256 essai',
});

it('un tableau PDF est balisé, et ouvre autant de pages qu’il a de lignes à porter', async () => {
  const texte = Buffer.from(await writeTablePdf(table(8))).toString('latin1');
  expect(texte).toContain('/StructTreeRoot');
  expect(texte).toContain('sha256 essai');
  expect(texte.match(/\/Type \/Page\b/g)).toHaveLength(1);
  const long = Buffer.from(await writeTablePdf(table(60))).toString('latin1');
  expect(long.match(/\/Type \/Page\b/g)).toHaveLength(3);
});
