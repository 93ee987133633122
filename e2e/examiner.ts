import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const LARGEURS = [390, 1280];
const THEMES = ['clair', 'sombre'];

/**
 * Looks at each address with axe at two widths, light and dark; nothing scrolls sideways. The dark
 * theme changes colours alone, so only the rules about colour are run again there.
 */
export async function examiner(page: Page, adresses: readonly string[]): Promise<void> {
  for (const adresse of adresses)
    for (const theme of THEMES) {
      await page
        .context()
        .addCookies([{ name: 'theme', value: theme, url: new URL(page.url()).origin }]);
      const reponse = await page.goto(adresse);
      expect(reponse?.ok(), `${adresse}, ${theme}`).toBe(true);
      for (const largeur of LARGEURS) {
        const ou = `${adresse}, ${largeur} px, ${theme}`;
        await page.setViewportSize({ width: largeur, height: 900 });
        expect(await fautes(page, theme === 'sombre'), ou).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth'), ou).toBeLessThanOrEqual(
          largeur,
        );
      }
    }
}

/** What axe finds on the page as it stands; no page has a frame, so one pass in the page is whole. */
export async function fautes(page: Page, couleursSeules = false): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (couleursSeules) axe.withRules(['color-contrast', 'link-in-text-block']);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
}
