import { expect, type Page } from '@playwright/test';
import { APP, champCommune } from './personnes.ts';

export const PATIENTS = `${APP}/patients`;
export const NAISSANCE = '1951-06-24';

/** Opens a record as the coordination; gives its address. */
export async function ouvrirUnDossier(page: Page, nom: string): Promise<string> {
  await page.goto(PATIENTS);
  await page.getByRole('link', { name: 'Ouvrir un dossier' }).first().click();
  await page.getByLabel('Nom de naissance').fill(nom);
  await page.getByLabel('Prénoms de naissance').fill('Zélie, Rose');
  await page.getByLabel('Date de naissance').fill(NAISSANCE);
  await page.getByLabel('Féminin').check();
  await champCommune(page, 'Commune où vit la personne (facultatif)').fill('Giat');
  await page.getByLabel('Oui, de vive voix').check();
  await page.getByRole('button', { name: 'Ouvrir le dossier' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Zélie ${nom}`);
  return new URL(page.url()).pathname;
}
