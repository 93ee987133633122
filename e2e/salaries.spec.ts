import { expect, test } from '@playwright/test';
import { examinerIci } from './examiner.ts';
import { APP, seConnecter } from './personnes.ts';

const EQUIPE = `${APP}/financement/equipe`;

test('un contrat se note avec son coût, la semaine se déclare par le lien, sans script, et se valide', async ({
  browser,
}) => {
  const contexte = await browser.newContext();
  const page = await contexte.newPage();
  await seConnecter(page, 'tresorerie');
  const nom = `Maëlys Ombredane ${Date.now() % 100_000}`;

  await page.goto(`${EQUIPE}/nouveau`);
  await page.getByLabel('Prénom et nom').fill(nom);
  await page.getByLabel('Fonction').fill('Infirmière de coordination');
  await page.getByLabel('Quotité').fill('110');
  await page.getByLabel('Premier jour').fill('2025-01-01');
  await page.getByLabel('Prévention').check();
  await page.getByRole('button', { name: 'Noter le contrat' }).click();
  await expect(page.getByText('entre 0 et 100').first()).toBeVisible();
  await expect(page.getByLabel('Prévention')).toBeChecked();
  await page.getByLabel('Quotité').fill('50');
  await page.getByRole('button', { name: 'Noter le contrat' }).click();
  await expect(page.getByText('Le contrat est noté.')).toBeVisible();
  await page.getByLabel('À partir du mois de').fill('2025-01-15');
  await page.getByLabel('Coût d’un mois').fill('1 800,50');
  await page.getByRole('button', { name: 'Enregistrer le coût' }).click();
  await expect(page.getByRole('row').filter({ hasText: /1\s800,50/ })).toBeVisible();
  await page.getByRole('button', { name: 'Donner le lien de ses heures' }).click();
  const lien = await page.locator('.copy code').innerText();

  const sansScript = await browser.newContext({ javaScriptEnabled: false });
  const telephone = await sansScript.newPage();
  await telephone.setViewportSize({ width: 390, height: 844 });
  await telephone.goto(lien);
  await telephone.getByLabel('Prévention').fill('49,1');
  await telephone.getByRole('button', { name: 'Déclarer mes heures' }).click();
  await expect(telephone.getByText('Comptez par quart d’heure').first()).toBeVisible();
  await telephone.getByLabel('Prévention').fill('49');
  await telephone.getByRole('button', { name: 'Déclarer mes heures' }).click();
  await telephone.getByLabel('Oui, plus de 48 heures cette semaine-là').check();
  await telephone.getByRole('button', { name: 'Déclarer mes heures' }).click();
  await expect(telephone.getByText('Vos heures sont déclarées. Merci.')).toBeVisible();

  await page.goto(lien);
  await examinerIci(page, 'la semaine par son lien');
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(EQUIPE);
  await page.getByRole('button', { name: new RegExp(`^Valider : ${nom}`) }).click();
  await expect(page.getByText('La semaine est validée.')).toBeVisible();
  await telephone.goto(lien);
  await expect(telephone.getByText('Cette semaine est validée.')).toBeVisible();
});
