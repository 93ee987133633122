import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { NAISSANCE, ouvrirUnDossier, PATIENTS } from './dossiers.ts';
import { examinerIci } from './examiner.ts';
import { APP, seConnecter } from './personnes.ts';

/** What a link makes the browser save, as bytes. */
async function telecharger(page: Page, lien: string): Promise<Buffer> {
  const attendu = page.waitForEvent('download');
  await page.getByRole('link', { name: lien }).click();
  return readFileSync(await (await attendu).path());
}

async function remettre(page: Page, nom: string): Promise<void> {
  const dossier = JSON.parse((await telecharger(page, 'En fichier JSON')).toString('utf8'));
  expect(JSON.stringify(dossier)).toContain(nom);
  expect(dossier.consultations.length).toBeGreaterThan(0);
  const pdf = await telecharger(page, 'Remettre en PDF');
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
}

async function noter(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Noter une demande' }).click();
  await page.getByLabel('Rectification').check();
  await page.getByLabel('Accordée').check();
  await page.getByLabel('Demande et réponse, en une phrase').fill('Son prénom d’usage est Rose');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Choisissez comment la demande est arrivée.').first()).toBeVisible();
  await expect(page.getByLabel('Demande et réponse, en une phrase')).toHaveValue(
    'Son prénom d’usage est Rose',
  );
  await page.getByLabel('Par courrier').check();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('La demande et sa réponse sont notées.')).toBeVisible();
  await expect(page.getByText('Son prénom d’usage est Rose')).toBeVisible();
}

async function rectifier(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Rectifier son identité' }).click();
  await page.getByLabel(/^Prénom utilisé/).fill('Rose');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Rose');
}

async function effacer(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Effacer ses données' }).click();
  await expect(page.getByText('Ce qui sera effacé')).toBeVisible();
  await page.getByLabel('Par courrier').check();
  await page.getByLabel('Ce que la personne a demandé').fill('Lettre reçue, tout effacer');
  await page.getByRole('button', { name: 'Effacer définitivement' }).click();
  await expect(page.getByText(/La personne est effacée/)).toBeVisible();
}

async function scenario(page: Page, nom: string): Promise<string> {
  await seConnecter(page, 'coordination');
  const dossier = await ouvrirUnDossier(page, nom);
  await page.getByRole('link', { name: 'Données et droits' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Données et droits');
  await expect(page.getByRole('main').getByText(`sur Zélie ${nom}`)).toBeVisible();
  const droits = new URL(page.url()).pathname;
  await remettre(page, nom);
  await noter(page);
  await rectifier(page);
  await page.goto(droits);
  const vues = page.locator('#qui-a-vu');
  await expect(vues.getByText('a ouvert le dossier').first()).toBeVisible();
  await expect(vues.getByText('Coordination').first()).toBeVisible();
  await effacer(page);
  expect((await page.goto(dossier))?.status()).toBe(404);
  await page.goto(PATIENTS);
  await page.getByLabel('Nom (facultatif)').fill(nom);
  await page.getByLabel('Date de naissance (facultatif)').fill(NAISSANCE);
  await page.getByRole('button', { name: 'Chercher' }).click();
  await expect(page.getByText('Personne de ce nom')).toBeVisible();
  await page.goto(droits);
  await expect(page.getByText(/a été effacé/)).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(nom);
  await expect(page.getByText('Lettre reçue, tout effacer')).toBeVisible();
  await expect(page.getByText('Son prénom d’usage')).toHaveCount(0);
  return droits;
}

test('une personne voit ses données, les fait corriger, puis effacer', async ({ page }) => {
  test.setTimeout(180_000);
  await scenario(page, 'Roquevaire');
  await examinerIci(page, 'une personne effacée');
});

test.describe('sans JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('ses droits mènent au même endroit', async ({ page }) => {
    test.slow();
    await scenario(page, 'Valsonnette');
  });
});

test('le registre s’ouvre depuis les lieux, et l’analyse dit ce qui manque à cette installation', async ({
  page,
}) => {
  await seConnecter(page, 'presidence');
  await page.goto(APP);
  await page
    .getByRole('navigation', { name: 'Lieux', exact: true })
    .getByRole('link', { name: 'Protection des données' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Protection des données');
  await page.getByRole('link', { name: 'Analyse d’impact' }).click();
  const second = page.locator('dl > div', { hasText: 'Second facteur' });
  await expect(second.getByText('Absente')).toBeVisible();
  const perte = page.locator('dl > div', { hasText: 'Arrêt brutal' });
  await expect(perte.getByText('En place')).toBeVisible();
});
