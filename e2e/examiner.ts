import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const LARGEURS = [390, 1280];
const THEMES = ['clair', 'sombre'];

/** Looks at each address with axe at two widths, light and dark; nothing scrolls sideways. */
export async function examiner(page: Page, adresses: readonly string[]): Promise<void> {
  for (const adresse of adresses)
    for (const largeur of LARGEURS)
      for (const theme of THEMES) {
        const ou = `${adresse}, ${largeur} px, ${theme}`;
        await page
          .context()
          .addCookies([{ name: 'theme', value: theme, url: new URL(page.url()).origin }]);
        await page.setViewportSize({ width: largeur, height: 900 });
        const reponse = await page.goto(adresse);
        expect(reponse?.ok(), ou).toBe(true);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${ou}\u00A0: ${id} ${nodes[0]?.html}`)).toEqual(
          [],
        );
        expect(await page.evaluate('document.documentElement.scrollWidth'), ou).toBeLessThanOrEqual(
          largeur,
        );
      }
}
