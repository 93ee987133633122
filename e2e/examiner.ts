import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';

type Analyse = Pick<axe.AxeResults, 'violations'>;

/** A page compiles it each time: the short text of it. */
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

const LARGEURS = [1280, 390];
/** A theme changes colours only: these rules are what it can break. */
const REGLES_DE_COULEUR = ['color-contrast', 'link-in-text-block'];

/**
 * Looks at each page with axe at two widths, light and dark; nothing scrolls sideways. A page is loaded once:
 * width and theme are changed in place, as a person who turns a phone or presses the toggle does.
 */
export async function examiner(page: Page, adresses: readonly string[]): Promise<void> {
  for (const adresse of adresses) await examinerUne(page, adresse);
}

async function examinerUne(page: Page, adresse: string): Promise<void> {
  const reponse = await page.goto(adresse);
  expect(reponse?.ok(), adresse).toBe(true);
  await examinerIci(page, adresse);
}

/** Looks so at the page as it stands: for what an address shows only once. */
export async function examinerIci(page: Page, nom: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const largeur of LARGEURS) {
    await page.setViewportSize({ width: largeur, height: 900 });
    for (const theme of ['clair', 'sombre']) {
      await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
      const fautes = await analyser(page, theme === 'clair' ? null : REGLES_DE_COULEUR);
      expect(fautes, `${nom}, ${largeur} px, ${theme}`).toEqual([]);
    }
    const large = await page.evaluate('document.documentElement.scrollWidth');
    expect(large, `${nom}, ${largeur} px`).toBeLessThanOrEqual(largeur);
  }
}

/** What axe finds in the page as it stands: the rule and the first thing that breaks it. */
export async function analyser(
  page: Page,
  regles: readonly string[] | null = null,
): Promise<readonly string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(AXE);
  const options = {
    resultTypes: ['violations'],
    ...(regles ? { runOnly: { type: 'rule', values: regles } } : {}),
  };
  const { violations } = await page.evaluate<Analyse>(`axe.run(${JSON.stringify(options)})`);
  return violations.map(({ id, nodes }) => `${id}\u00A0: ${nodes[0]?.html}`);
}
