import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonElements } from './json-elements.ts';

const dossier = mkdtempSync(path.join(tmpdir(), 'json-'));

async function elementsDe(texte: string): Promise<{ textes: string[]; unfinished: boolean }> {
  const chemin = path.join(dossier, 'f.json');
  writeFileSync(chemin, texte);
  const textes: string[] = [];
  const elements = jsonElements(chemin, 'pmej');
  for (;;) {
    const element = await elements.next();
    if (element.done) return { textes, unfinished: element.value.unfinished };
    textes.push(element.value.text);
  }
}

it('rend les objets du tableau voulu, tels quels et un par un', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.dictionary(fc.string(), fc.jsonValue())),
      fc.jsonValue(),
      async (objets, autre) => {
        const texte = JSON.stringify(
          { pmejs: [autre, { pmej: [{}] }], autre, pmej: objets, fin: [{ a: 1 }] },
          null,
          1,
        );
        const { textes, unfinished } = await elementsDe(texte);
        expect(textes.map((t) => JSON.parse(t))).toEqual(JSON.parse(JSON.stringify(objets)));
        expect(unfinished).toBe(false);
      },
    ),
    { numRuns: 60 },
  );
});

it('dit qu’un fichier est coupé, et rend ce qui précède la coupure', async () => {
  const texte = JSON.stringify({ pmej: [{ a: '}' }, { b: '"]' }] });
  expect(await elementsDe(texte.slice(0, -4))).toEqual({ textes: ['{"a":"}"}'], unfinished: true });
});

it('lit un élément à cheval sur plusieurs morceaux', async () => {
  const long = { a: 'é'.repeat(400_000) };
  const { textes } = await elementsDe(JSON.stringify({ pmej: [long, long] }));
  expect(textes.map((t) => JSON.parse(t))).toEqual([long, long]);
});
