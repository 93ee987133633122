import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const documents = globSync(['*.md', 'docs/**/*.md', 'data/*.md', 'src/**/README.md']);

describe('La documentation', () => {
  it('mène partout où elle le dit', () => {
    expect(documents.length).toBeGreaterThan(15);
    for (const document of documents) {
      const texte = readFileSync(document, 'utf8');
      for (const [, lien = ''] of texte.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)) {
        const cible = path.join(path.dirname(document), lien);
        expect(existsSync(cible), `${document} : ${lien}`).toBe(true);
      }
    }
  });

  it('numérote ses décisions sans trou ni doublon', () => {
    const numeros = globSync('docs/adr/*.md').map((nom) => Number(path.basename(nom).slice(0, 4)));
    expect(numeros.toSorted((a, b) => a - b)).toEqual(numeros.map((_, rang) => rang + 1));
  });
});
