import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ancreDe, lireGlossaire } from './glossaire.ts';
import { glossaireDuProjet } from './glossaire-du-projet.ts';

const termes = lireGlossaire();
const ancres = new Set(termes.map(({ terme }) => ancreDe(terme)));
const lire = (motif: string) => globSync(motif).map((chemin) => readFileSync(chemin, 'utf8'));

describe('le glossaire', () => {
  it('donne docs/glossaire.md', async () => {
    await expect(glossaireDuProjet(termes)).toMatchFileSnapshot('../../../docs/glossaire.md');
  });

  it('définit chaque terme une seule fois, dans l’ordre alphabétique', () => {
    expect(ancres.size).toBe(termes.length);
    const noms = termes.map(({ terme }) => terme);
    expect(noms).toEqual([...noms].sort((a, b) => a.localeCompare(b, 'fr')));
  });

  it('écrit des phrases françaises entières, à l’espace insécable près', () => {
    for (const { terme, definition } of termes) {
      expect(definition, terme).toMatch(/^\p{Lu}.*\.$/u);
      expect(definition, terme).not.toMatch(/ [:;?!»]|« |'/);
    }
  });

  it('nomme en ASCII ce que le code nomme vraiment', () => {
    const sources = [...lire('src/**/*.ts'), ...lire('db/migrations/*.sql')].join('\n');
    for (const { terme, code } of termes)
      if (code) {
        expect(code, terme).toMatch(/^[\w.-]+$/);
        expect(sources.includes(code), `${terme} : ${code}`).toBe(true);
      }
  });

  it('connaît chaque terme qu’une page explique', () => {
    const expliques = lire('src/{app,modules}/**/*.tsx').flatMap((page) =>
      [...page.matchAll(/<Aide\s+terme="([^"]+)"/g)].map(([, terme = '']) => terme),
    );
    for (const terme of expliques) expect(ancres.has(ancreDe(terme)), terme).toBe(true);
  });
});
