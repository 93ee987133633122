import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchFolders } from './watch.ts';

const dossier = mkdtempSync(join(tmpdir(), 'maillage-veille-'));
const vu = vi.fn();
mkdirSync(join(dossier, 'pages/ui'), { recursive: true });
mkdirSync(join(dossier, 'base'));
const page = join(dossier, 'pages/ui/accueil.tsx');
writeFileSync(page, 'avant');
const arreter = watchFolders([join(dossier, 'pages'), join(dossier, 'base')], vu, {
  except: [join(dossier, 'base')],
});
afterAll(() => {
  arreter();
  rmSync(dossier, { recursive: true });
});
beforeEach(() => vu.mockClear());

/** Resolves once something was seen; throws when nothing was for five seconds. */
const change = () => vi.waitUntil(() => vu.mock.calls.length > 0, { timeout: 5_000 });

describe('La veille des sources', () => {
  it('voit une page qu’un éditeur remplace, autant de fois qu’il l’enregistre', async () => {
    for (const texte of ['un', 'deux', 'trois']) {
      vu.mockClear();
      writeFileSync(`${page}.tmp`, texte);
      renameSync(`${page}.tmp`, page);
      expect(await change()).toBe(true);
      vu.mockClear();
      writeFileSync(page, `${texte} encore`);
      expect(await change()).toBe(true);
    }
  });

  it('voit ce qui naît dans un dossier neuf', async () => {
    const neuf = join(dossier, 'pages/neuf');
    mkdirSync(neuf);
    expect(await change()).toBe(true);
    vu.mockClear();
    writeFileSync(join(neuf, 'page.tsx'), 'x');
    expect(await change()).toBe(true);
  });

  it('ne regarde pas ce qu’on lui dit de laisser', async () => {
    writeFileSync(join(dossier, 'base/postmaster.pid'), '1');
    writeFileSync(page, 'fin');
    await change();
    vu.mockClear();
    writeFileSync(join(dossier, 'base/postmaster.pid'), '2');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(vu).not.toHaveBeenCalled();
  });
});
