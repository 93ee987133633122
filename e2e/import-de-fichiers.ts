import { expect, type Page } from '@playwright/test';
import { APP } from './personnes.ts';

/** Sends a file to the page of imports; waits for its turn while another import runs. */
export async function envoyer(page: Page, nom: string, contenu: string): Promise<void> {
  await expect(async () => {
    await page.goto(`${APP}/territoire/import`);
    await page
      .getByLabel(/^Fichiers/)
      .setInputFiles({ name: nom, mimeType: 'text/plain', buffer: Buffer.from(contenu) });
    await page.getByRole('button', { name: 'Importer' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Un import est déjà en cours')).toHaveCount(0);
  }).toPass({ timeout: 30_000 });
}
