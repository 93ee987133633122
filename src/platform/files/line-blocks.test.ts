import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { headOf, lineBlocks } from './line-blocks.ts';

const dossier = mkdtempSync(path.join(tmpdir(), 'lignes-'));
const chemin = path.join(dossier, 'f.txt');

async function lire(contenu: string | Uint8Array) {
  writeFileSync(chemin, contenu);
  const lu = { texte: '', recoded: 0, unfinished: false, entieres: true };
  for await (const bloc of lineBlocks(chemin)) {
    lu.texte += bloc.bytes.toString('utf8');
    lu.recoded += bloc.recoded;
    lu.unfinished = bloc.unfinished;
    lu.entieres &&= bloc.unfinished || !bloc.bytes.includes(10) || bloc.bytes.at(-1) === 10;
  }
  return lu;
}

it('rend le fichier tout entier, par lignes entières', async () => {
  const ligne = fc.string({ unit: 'grapheme', maxLength: 60 }).map((s) => s.replace(/[\n\0]/g, ''));
  await fc.assert(
    fc.asyncProperty(fc.array(ligne), fc.nat(20_000), async (lignes, repete) => {
      const texte = `${lignes.join('\n').toWellFormed()}\n${'x'.repeat(repete)}\n`.repeat(3);
      expect(await lire(texte)).toMatchObject({ texte, entieres: true });
    }),
    { numRuns: 50 },
  );
});

it('traverse plusieurs morceaux et des lignes démesurées', async () => {
  const texte = `${'é'.repeat(3_000_000)}\n${'abc|'.repeat(500_000)}\nfin\n`;
  const lu = await lire(texte);
  expect(lu.texte.replaceAll('Ã©', 'é').length).toBeGreaterThan(5_000_000);
  expect(lu.texte.endsWith('\nfin\n')).toBe(true);
});

it('ne recode que les lignes qui ne sont pas en UTF-8, et remplace les octets nuls', async () => {
  const octets = Buffer.concat([
    Buffer.from('é\n'),
    Buffer.from('ÉTÉ à\n', 'latin1'),
    Buffer.from('a\0b\n'),
  ]);
  expect(await lire(octets)).toMatchObject({
    texte: expect.stringMatching(/^é\nÉTÉ à\na b\n$/u),
    recoded: 1,
  });
});

it('dit qu’un fichier finit sans fin de ligne, et lit sa première ligne', async () => {
  expect(await lire('a|b\nc')).toMatchObject({ texte: 'a|b\nc', unfinished: true });
  expect(await headOf(chemin)).toEqual({ size: 5, firstLine: 'a|b' });
  writeFileSync(chemin, '');
  expect(await headOf(chemin)).toEqual({ size: 0, firstLine: null });
});
