import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows } from './csv-rows.ts';
import { jsonItems } from './json-items.ts';
import { textLines } from './text-lines.ts';

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}
async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const read: T[] = [];
  for await (const one of source) read.push(one);
  return read;
}
const utf8 = (text: string) => new TextEncoder().encode(text);
const rows = (text: string | Uint8Array, size = 7) =>
  all(csvRows(pieces(typeof text === 'string' ? utf8(text) : text, size)));
const items = (text: string, size = 5) => all(jsonItems(pieces(utf8(text), size)));

describe('Fichiers à colonnes', () => {
  it('se lisent quel que soit leur séparateur et leur fin de ligne', async () => {
    for (const s of [';', ',', '\t', '|'])
      expect(await rows(`code${s}nom\r\n01001${s}A\r\n\r\n01002${s}B`)).toEqual([
        { line: 1, values: ['code', 'nom'] },
        { line: 2, values: ['01001', 'A'] },
        { line: 4, values: ['01002', 'B'] },
      ]);
  });

  it('se lisent en UTF-8, en latin-1 et en UTF-16', async () => {
    const attendu = [{ line: 1, values: ['nom', 'é'] }];
    expect(await rows('\uFEFFnom;é')).toEqual(attendu);
    expect(await rows(Buffer.from('nom;é', 'latin1'))).toEqual(attendu);
    expect(await rows(Buffer.from('\uFEFFnom;é', 'utf16le'), 3)).toEqual(attendu);
  });

  it('gardent les guillemets, les séparateurs et les fins de ligne d’un champ', async () => {
    expect(await rows('a;b\n"x;""y""\nz";2\nL"Isle;3')).toEqual([
      { line: 1, values: ['a', 'b'] },
      { line: 2, values: ['x;"y"\nz', '2'] },
      { line: 4, values: ['L"Isle', '3'] },
    ]);
  });

  it('disent la ligne d’un guillemet jamais fermé, et lisent les suivantes', async () => {
    const lignes = Array.from({ length: 60 }, (_, i) => `${i};x`);
    const lues = await rows(['a;b', '"perdu;1', ...lignes].join('\n'));
    expect(lues[1]).toEqual({ line: 2, problem: 'guillemet-non-ferme' });
    expect(lues).toHaveLength(62);
  });

  it('rendent ce qui y fut écrit, par morceaux de toute taille', async () => {
    const champ = fc.string({ maxLength: 12 }).map((t) => t.replace(/[\r\n\t |]/g, '').trim());
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(champ, champ, champ), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        async (table, size) => {
          const texte = ['h1;h2;h3', ...table.map((l) => l.map(citer).join(';'))].join('\n');
          const lues = (await rows(texte, size)).slice(1);
          expect(lues.map((l) => 'values' in l && l.values)).toEqual(table);
        },
      ),
    );
  });

  it('comptent leurs lignes', async () => {
    const lignes = await all(textLines(pieces(utf8('a\n\nb\n'), 1)));
    expect(lignes.map((l) => [l.number, l.text])).toEqual([
      [1, 'a'],
      [2, ''],
      [3, 'b'],
    ]);
  });
});

describe('Fichiers JSON', () => {
  it('donnent les objets d’un tableau ou d’une collection un par un', async () => {
    expect(await items('[{"a":1},\n {"a":[{"b":"}"}]}]')).toEqual([
      { rank: 1, line: 1, value: { a: 1 } },
      { rank: 2, line: 2, value: { a: [{ b: '}' }] } },
    ]);
    const collection = '{"type":"x","crs":{"n":{}},"bbox":[1,2],"features":[{"a":"\\"]"}]}';
    expect(await items(collection)).toEqual([{ rank: 1, line: 1, value: { a: '"]' } }]);
  });

  it('disent qu’un fichier est coupé, et gardent ce qui précède', async () => {
    expect(await items('[{"a":1},{"a"')).toEqual([
      { rank: 1, line: 1, value: { a: 1 } },
      { rank: 2, line: 1, problem: 'tronque' },
    ]);
    expect(await items('[{"a":1},')).toContainEqual({ rank: 2, line: 1, problem: 'tronque' });
  });

  it('disent l’objet illisible, et lisent le suivant', async () => {
    expect(await items('[{"a":},{"a":2}]')).toEqual([
      { rank: 1, line: 1, problem: 'illisible' },
      { rank: 2, line: 1, value: { a: 2 } },
    ]);
  });

  it('lisent n’importe quel JSON par morceaux de toute taille', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 5 }),
        fc.integer({ min: 1, max: 30 }),
        async (objets, size) => {
          const lus = await items(JSON.stringify(objets), size);
          expect(lus.map((x) => 'value' in x && x.value)).toEqual(
            JSON.parse(JSON.stringify(objets)),
          );
        },
      ),
    );
  });
});

function citer(texte: string): string {
  return `"${texte.replaceAll('"', '""')}"`;
}
