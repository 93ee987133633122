import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from './csv.ts';
import { inerte } from './inert.ts';
import { writeVcards } from './vcard.ts';
import { writeXlsx } from './xlsx.ts';

const VICIEUX = [
  '=HYPERLINK("http://exemple.invalid")',
  '+cmd|calc',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '  =1+1',
  '＝1+1',
];

describe('un document à télécharger', () => {
  it('ne laisse pas un texte devenir une formule', () => {
    for (const texte of VICIEUX) {
      expect(inerte(texte), texte).toBe(`'${texte}`);
      expect(writeCsv([[texte]]).slice(1), texte).toMatch(/^"?'/);
    }
    for (const texte of ['Nouvelle', '+33 6 39 98 00 01', "d'Almeida", ''])
      expect(inerte(texte)).toBe(texte);
  });

  it('en CSV, se relit cellule par cellule', () => {
    const texte = writeCsv([
      ['Nom', 'Note', 'Âge'],
      ['Dupré; "le grand"', 'a\nb', 1.5],
      [null, 'é', 0],
    ]);
    expect(texte).toBe('\uFEFFNom;Note;Âge\r\n"Dupré; ""le grand""";"a\nb";1,5\r\n;é;0\r\n');
  });

  it('en XLSX, est une archive, quels que soient les textes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), async (ligne) => {
        const octets = await writeXlsx('Feuille [1]/2', [['Titre'], ligne, [3, null]]);
        expect([...octets.slice(0, 2)]).toEqual([0x50, 0x4b]);
      }),
      { numRuns: 15 },
    );
  });

  it('en vCard, ne laisse pas un nom ouvrir une ligne, et plie à 75 octets', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (nom, titre) => {
          const carte = writeVcards([{ id: 'x', nom, prenom: 'É\nEND:VCARD', titre }]);
          const lignes = carte.split('\r\n');
          for (const ligne of lignes) expect(Buffer.byteLength(ligne)).toBeLessThanOrEqual(75);
          expect(lignes.filter((l) => l === 'END:VCARD')).toHaveLength(1);
        },
      ),
    );
    expect(
      writeVcards([
        {
          id: 'x',
          nom: 'Corliret',
          prenom: 'Garance',
          ville: 'Pontaumur',
          telephones: ['+33199000001'],
        },
      ]),
    ).toContain('FN:Garance Corliret\r\nN:Corliret;Garance;;;\r\nTEL;TYPE=work:+33199000001\r\n');
  });
});
