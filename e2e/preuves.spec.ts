import { expect, test } from '@playwright/test';
import { APP, seConnecter } from './personnes.ts';

test('une convention jointe à une réunion se voit à l’indicateur, l’année se fige, le dossier se télécharge', async ({
  browser,
}) => {
  const page = await (await browser.newContext()).newPage();
  await seConnecter(page, 'coordination');
  await page.goto(`${APP}/financement/postes/acces-aux-soins`);
  await page.getByRole('link', { name: 'Réunions entre professionnels' }).click();
  const indicateur = page.url();
  await expect(page.getByRole('link', { name: /^Feuille d’émargement/ })).toBeVisible();
  await page.getByRole('link', { name: /^Joindre une pièce, / }).click();

  await page.getByLabel('Convention').check();
  const titre = `Convention ${Date.now() % 100_000}`;
  await page.getByLabel(/^Titre/).fill(titre);
  const envoyer = async (octets: string) => {
    const buffer = Buffer.from(octets);
    const fichier = { name: 'convention.pdf', mimeType: 'application/pdf', buffer };
    await page.getByLabel(/^Fichier/).setInputFiles(fichier);
    await page.getByRole('button', { name: 'Joindre' }).click();
  };
  await envoyer('<!doctype html>');
  await expect(page.getByText('n’est pas d’un type que l’on garde').first()).toBeVisible();
  await expect(page.getByLabel(/^Titre/)).toHaveValue(titre);
  await expect(page.getByLabel('Convention')).toBeChecked();
  await envoyer(`%PDF-1.4\n% ${titre}\n%%EOF\n`);
  await expect(page.getByText('La pièce est jointe')).toBeVisible();
  await page.goto(indicateur);
  await expect(page.getByRole('link', { name: /^Convention \(/ }).last()).toBeVisible();

  const bureau = await (await browser.newContext()).newPage();
  await seConnecter(bureau, 'presidence');
  await bureau.goto(`${APP}/financement/preuves`);
  await bureau.getByRole('button', { name: 'Arrêter de nouveau l’année' }).click();
  await expect(bureau.getByText('Dites pourquoi cet arrêté remplace').first()).toBeVisible();
  await bureau.getByLabel(/^Pourquoi un nouvel arrêté/).fill('Une convention de plus');
  await bureau.getByRole('button', { name: 'Arrêter de nouveau l’année' }).click();
  await expect(bureau.getByText('Rien n’en changera plus.')).toBeVisible();
  await expect(bureau.getByRole('row').filter({ hasText: titre }).first()).toBeVisible();
  const lien = bureau.getByRole('link', { name: 'Télécharger le dossier annuel' });
  const adresse = (await lien.getAttribute('href')) ?? '';
  const [un, deux] = [await bureau.request.get(adresse), await page.request.get(adresse)];
  expect(un.headers()['content-type']).toBe('application/zip');
  expect((await un.body()).equals(await deux.body())).toBe(true);
});
