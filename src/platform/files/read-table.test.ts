import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { writeCsv } from '../documents/csv.ts';
import { writeXlsx } from '../documents/xlsx.ts';
import { readTable } from './read-table.ts';
import { readTableApart } from './read-table-apart.ts';

const options = {
  window: { start: Date.parse('2026-10-01T00:00:00Z'), end: Date.parse('2027-10-01T00:00:00Z') },
  zone: 'Europe/Paris',
};
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'maillage-table-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function lire(contenu: string | Uint8Array) {
  const chemin = path.join(folder, crypto.randomUUID());
  await writeFile(chemin, contenu);
  return await readTable(chemin, options);
}
const valeurs = async (contenu: string | Uint8Array) => {
  const lu = await lire(contenu);
  return lu.ok ? lu.valeur.rows.map((row) => row.values) : lu.refus;
};
const agenda = (...lignes: string[]) =>
  ['BEGIN:VCALENDAR', ...lignes, 'END:VCALENDAR', ''].join('\r\n');
const evenement = (...lignes: string[]) => ['BEGIN:VEVENT', ...lignes, 'END:VEVENT'].join('\r\n');

const mot = fc.stringMatching(/^[A-Za-zéèïçœ][A-Za-zéèïçœ0-9;" ,]{0,12}[a-zé]$/);

describe('La lecture d’un tableau tenu ailleurs', () => {
  it('rend les cellules que nos exports écrivent, en CSV et en classeur', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(mot, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 }),
        async (lignes) => {
          expect(await valeurs(writeCsv([['A', 'B', 'C'], ...lignes]))).toEqual([
            ['A', 'B', 'C'],
            ...lignes,
          ]);
          expect(await valeurs(await writeXlsx('G', lignes))).toEqual(lignes);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('lit un CSV en Windows-1252, et dit la ligne dont un guillemet reste ouvert', async () => {
    expect(await valeurs(Buffer.from('Début;Prénom\r\n20 h;Zoé\r\n', 'latin1'))).toEqual([
      ['Début', 'Prénom'],
      ['20 h', 'Zoé'],
    ]);
    const lu = await lire('A;B\n"x;1\n2;3\n');
    expect(lu).toMatchObject({ valeur: { rows: [{}, { line: 2, problem: {} }, {}] } });
  });

  it('suit les récurrences d’un agenda, leurs exceptions et les deux changements d’heure', async () => {
    const lignes = await valeurs(
      agenda(
        evenement(
          'UID:a',
          'DTSTART;TZID=Europe/Paris:20261024T200000',
          'DTEND;TZID=Europe/Paris:20261025T080000',
          'RRULE:FREQ=WEEKLY;COUNT=3',
          'EXDATE;TZID=Europe/Paris:20261031T200000',
          'TRANSP:TRANSPARENT',
          'SUMMARY:Garde\\, Mme Odile Mar',
          ' quessac',
        ),
        evenement('UID:b', 'DTSTART;VALUE=DATE:20270328', 'SUMMARY:Toute la journée'),
        evenement('UID:c', 'DTSTART:20261101T000000Z', 'STATUS:CANCELLED'),
        evenement('UID:d', 'SUMMARY:Sans début'),
      ),
    );
    expect(lignes).toEqual([
      ['Début', 'Fin', 'Titre', 'Description', 'Lieu', 'UID'],
      ['2026-10-24 20:00', '2026-10-25 08:00', 'Garde, Mme Odile Marquessac', '', '', 'a'],
      ['2026-11-07 20:00', '2026-11-08 08:00', 'Garde, Mme Odile Marquessac', '', '', 'a'],
      ['2027-03-28 00:00', '2027-03-29 00:00', 'Toute la journée', '', '', 'b'],
    ]);
  });

  it('dit ce qu’un fichier n’est pas, plutôt que d’en lire la moitié', async () => {
    const classeur = await writeXlsx('G', [['Jour'], ['23/11/2026']]);
    expect(await valeurs('')).toBe('vide');
    expect(await valeurs(classeur.subarray(0, classeur.length - 200))).toBe('tronque');
    expect(await valeurs(classeur.subarray(0, 400))).toBe('tronque');
    expect(await valeurs(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('ancien-ou-protege');
    expect(await valeurs('<!doctype html><p>Connexion')).toBe('page-web');
    expect(await valeurs(Buffer.from([0x25, 0x50, 0, 0, 1]))).toBe('pas-un-tableau');
    expect(await valeurs(agenda(evenement('DTSTART:20261101T0000')).slice(0, 40))).toBe('tronque');
    const seconde = evenement('DTSTART:20261101T000000Z', 'DURATION:PT1H', 'RRULE:FREQ=SECONDLY');
    expect(await valeurs(agenda(seconde))).toBe('recurrence-demesuree');
    expect(await valeurs(`A;B\n${'1;2\n'.repeat(2600)}`)).toBe('trop-long');
  });

  it('relit sur chaque ligne une cellule fusionnée vers le bas, si on le demande', async () => {
    const texte = (value: string, rowSpan?: number) => ({ value, ...(rowSpan ? { rowSpan } : {}) });
    const classeur = await writeExcelFile([
      [texte('Commune'), texte('Nom')],
      [texte('Giat', 3), texte('A')],
      [null, texte('B')],
      [null, texte('C')],
      [null, texte('D')],
    ]).toBuffer();
    const chemin = path.join(folder, 'fusion.xlsx');
    await writeFile(chemin, classeur);
    const communes = async (mergedDown: boolean) => {
      const lu = await readTable(chemin, { ...options, mergedDown });
      return lu.ok ? lu.valeur.rows.map(({ line, values }) => `${line} ${values[0]}`) : lu.refus;
    };
    expect(await communes(true)).toEqual(['1 Commune', '2 Giat', '3 Giat', '4 Giat', '5 ']);
    expect(await communes(false)).toEqual(['1 Commune', '2 Giat', '3 ', '4 ', '5 ']);
  });

  it('se fait à part, et rend le même tableau', async () => {
    const chemin = path.join(folder, 'a-part');
    await writeFile(chemin, await writeXlsx('G', [['Jour'], ['23/11/2026']]));
    expect(await readTableApart(chemin, options)).toEqual(await readTable(chemin, options));
  });
});
