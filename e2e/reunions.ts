import { type Browser, expect, type Page } from '@playwright/test';
import { APP, dansMinutes, PUBLIC } from './personnes.ts';

export const REUNIONS = `${APP}/reunions`;
/** Written to at pharmacie@demo.maillage.fr. */
export const ELLE = 'Dre Odile Marquessac';

/** A phone without account nor script. */
export async function prendreUnTelephone(browser: Browser): Promise<Page> {
  const contexte = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  return await contexte.newPage();
}

/** The link of this kind in the last message written to her about this. */
export async function lienDuMessage(
  page: Page,
  { genre, titre }: { readonly genre: string; readonly titre: string },
): Promise<string> {
  let lien: string | undefined;
  await expect(async () => {
    await page.goto(`${APP}/soins/messages`);
    const message = page
      .getByRole('row')
      .filter({ hasText: 'pharmacie@demo.maillage.fr' })
      .filter({ hasText: titre })
      .filter({ hasText: `/reunions/${genre}/` })
      .first();
    const texte = await message.innerText();
    lien = new RegExp(`${PUBLIC}/reunions/${genre}/[\\w-]{43}`).exec(texte)?.[0];
    expect(lien).toBeDefined();
  }).toPass({ timeout: 40_000 });
  return lien ?? '';
}

export async function laChoisir(page: Page): Promise<void> {
  await page.locator('summary', { hasText: /^Pharmacien,/ }).click();
  await page.getByLabel(new RegExp(`^${ELLE},`)).check();
}

/** A meeting under way, to which she is convened; gives its address. */
export async function fixerUneReunion(page: Page, titre: string): Promise<string> {
  const debut = dansMinutes(-20);
  await page.goto(`${REUNIONS}/nouvelle`);
  await page.getByLabel('Titre').fill(titre);
  await page.getByLabel('Jour').fill(debut.jour);
  await page.getByLabel('Début').fill(debut.heure);
  await page.getByLabel('Fin').fill(dansMinutes(30).heure);
  await page.getByLabel('Comment').selectOption('mixte');
  await page.getByRole('textbox', { name: /^Lieu/ }).fill('Salle du conseil');
  await laChoisir(page);
  await page.getByRole('button', { name: 'Convoquer' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titre);
  return page.url();
}
