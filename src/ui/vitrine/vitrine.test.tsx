import { describe, expect, test } from 'vitest';
import * as vitrine from './index.ts';

const actifs = {
  css: '/actifs/maillage.css',
  js: ['/actifs/application.js'],
  police: '/actifs/p.woff2',
};

describe.each(Object.entries(vitrine))('la page %s', (_nom, Page) => {
  const html = String(<Page actifs={actifs} theme="sombre" />);

  test('est un document complet, en français, dans le thème demandé', () => {
    expect(html).toMatch(/^<!doctype html><html lang="fr"[^>]* data-theme="sombre">/);
    expect(html).toContain('<title>');
    expect(html).toContain('href="#contenu"');
    expect(html).toContain('id="contenu"');
  });

  test('vit avec une politique de sécurité stricte : ni style, ni script, ni gestionnaire en ligne', () => {
    expect(html).not.toMatch(/\sstyle=/);
    expect(html).not.toMatch(/\son[a-z]+="/);
    expect(html).not.toContain('<style');
    for (const [, attributs, corps] of html.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)) {
      expect(attributs).toContain('src="/actifs/');
      expect(corps).toBe('');
    }
  });

  test('n’a pas deux fois le même identifiant', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test('ne renvoie qu’à des identifiants qui existent', () => {
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]));
    const appels = [...html.matchAll(/\s(?:for|aria-labelledby|aria-describedby)="([^"]+)"/g)];
    for (const id of appels.flatMap((m) => m[1]?.split(' ') ?? [])) expect(ids).toContain(id);
  });

  test('ne demande rien à un autre hôte', () => {
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  test('a un seul titre principal et au plus une action ocre', () => {
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
    expect((html.match(/class="button next/g) ?? []).length).toBeLessThanOrEqual(1);
  });
});
