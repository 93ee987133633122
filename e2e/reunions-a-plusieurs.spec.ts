import { expect, test } from '@playwright/test';
import { examinerIci } from './examiner.ts';
import { seConnecter } from './personnes.ts';
import { fixerUneReunion, lienDuMessage, prendreUnTelephone } from './reunions.ts';

/** The urban CPTS of the demonstration, that the same coordination leads. */
const VILLE = '/app/demo-hauts-de-seine';

test('une réunion se tient à plusieurs CPTS : invitée, acceptée, suivie, et nommée d’ailleurs par un lien', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const titre = `À deux rives ${Date.now()}`;
  await seConnecter(page, 'coordination');
  const reunion = await fixerUneReunion(page, titre);
  await page.getByRole('link', { name: 'La tenir avec une autre CPTS' }).click();
  await page.getByLabel('CPTS de cette installation').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Inviter' }).click();
  await expect(page.getByText('sa coordination prévenue')).toBeVisible();
  await page.getByLabel('Nom de la CPTS').fill('CPTS du Lac');
  await page.getByLabel('Personne à qui écrire').fill('Armelle Vaubrun');
  await page.getByRole('button', { name: 'Inviter' }).click();
  await expect(page.getByLabel('Nom de la CPTS')).toHaveValue('CPTS du Lac');
  await page.getByLabel('Son adresse').fill('pharmacie@demo.maillage.fr');
  await page.getByRole('button', { name: 'Inviter' }).click();
  await examinerIci(page, 'autres CPTS');

  const lien = await lienDuMessage(page, { genre: 'inter', titre });
  const telephone = await prendreUnTelephone(browser);
  await telephone.goto(lien);
  await telephone.getByRole('button', { name: 'Accepter l’invitation' }).click();
  await telephone
    .getByLabel('Ajouter des personnes')
    .fill('Rosalie Ormont, infirmière, rosalie@exemple.invalid');
  await telephone.getByRole('button', { name: 'Ajouter à la liste' }).click();
  await expect(telephone.getByText('Rosalie Ormont, infirmière')).toBeVisible();
  await telephone.context().close();
  await page.goto(lien);
  await examinerIci(page, 'invitation par lien');

  await expect(async () => {
    await page.goto(`${VILLE}/reunions`);
    await page.getByRole('link', { name: titre }).click({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Accepter l’invitation' }).click();
  await expect(page.getByText('Dites ce que', { exact: false }).first()).toBeVisible();
  await examinerIci(page, 'invitation reçue');
  await page.getByLabel('Leurs noms aussi').check();
  await page.getByRole('button', { name: 'Accepter l’invitation' }).click();
  await expect(page.getByText('organise cette réunion')).toBeVisible();
  await page.getByText('Ajouter des personnes à la liste').click();
  await page.getByLabel('Invités').fill('Anatole Vireuil, élu');
  await page.getByRole('button', { name: 'Ajouter à la liste' }).click();
  await examinerIci(page, 'réunion suivie');

  await expect(async () => {
    await page.goto(reunion);
    await expect(page.getByText('Invités (1)')).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });
  await expect(page.getByText('infirmière, CPTS du Lac')).toBeVisible();
});
