import { expect, type Page, test } from '@playwright/test';
import { NAISSANCE, ouvrirUnDossier, PATIENTS } from './dossiers.ts';
import { examiner } from './examiner.ts';
import { seConnecter, seDeconnecter } from './personnes.ts';

async function ajouterCorliret(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Ajouter quelqu’un' }).first().click();
  await page.getByLabel('Nom du professionnel').fill('Corliret');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await page.getByLabel(/Garance Corliret/).check();
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(page.getByText('Cette personne est dans l’équipe de soins.')).toBeVisible();
}

async function chercher(page: Page, nom: string): Promise<void> {
  await page.goto(PATIENTS);
  await page.getByLabel('Nom (facultatif)').fill(nom);
  await page.getByLabel('Date de naissance (facultatif)').fill(NAISSANCE);
  await page.getByRole('button', { name: 'Chercher' }).click();
}

/** The record opened first, which no other scenario touches. */
async function ouvrirLePremierDossier(page: Page): Promise<void> {
  await page.locator('tbody th a').last().click();
  await expect(page.getByRole('heading', { name: 'Équipe de soins' })).toBeVisible();
}

/** A link read out across the desk; gives its address. */
async function donnerUnLien(page: Page, dossier: string): Promise<string> {
  await page.goto(`${dossier}/lien`);
  await page.getByRole('button', { name: 'Créer le lien' }).click();
  const lien = await page.locator('.copy code').innerText();
  return new URL(lien).pathname;
}

async function scenario(page: Page, nom: string): Promise<void> {
  await seConnecter(page, 'coordination');
  const dossier = await ouvrirUnDossier(page, nom);
  await ajouterCorliret(page);
  await chercher(page, nom.toUpperCase());
  await expect(page.locator('#trouves').getByRole('link', { name: `Zélie ${nom}` })).toBeVisible();
  const lien = await donnerUnLien(page, dossier);
  await seDeconnecter(page);

  await page.goto(lien);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vos informations');
  await page.getByRole('link', { name: 'J’accepte' }).click();
  await page.getByRole('button', { name: 'Oui, j’accepte' }).click();
  await expect(page.getByText('Votre réponse est enregistrée.')).toBeVisible();

  await seConnecter(page, 'medecin');
  await page.goto(dossier);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Zélie ${nom}`);
  await expect(page.getByText('Accepte', { exact: true })).toBeVisible();
  await seDeconnecter(page);

  await page.goto(lien);
  await page.getByRole('link', { name: 'Bloquer un professionnel' }).click();
  await page.getByLabel('Nom du professionnel').fill('Corliret');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await page.getByRole('link', { name: /Bloquer.*Garance Corliret/ }).click();
  await page.getByRole('button', { name: 'Oui, bloquer' }).click();
  await expect(page.getByText('Ce professionnel est bloqué, dès maintenant.')).toBeVisible();

  await seConnecter(page, 'medecin');
  expect((await page.goto(dossier))?.status()).toBe(404);
  await chercher(page, nom);
  await expect(page.getByText('Personne de ce nom')).toBeVisible();
  await expect(page.getByRole('link', { name: `Zélie ${nom}` })).toHaveCount(0);
}

test('un dossier, de son ouverture au blocage d’un professionnel', async ({ page }) => {
  test.slow();
  await scenario(page, 'Verdemont');
});

test.describe('sans JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('un dossier mène au même endroit', async ({ page }) => {
    test.slow();
    await scenario(page, 'Clairvallon');
  });
});

test('un accès exceptionnel s’ouvre, se lit, et se relit', async ({ page }) => {
  test.slow();
  await seConnecter(page, 'coordination');
  await ouvrirUnDossier(page, 'Hautesserre');
  await seDeconnecter(page);
  await seConnecter(page, 'pharmacie');
  await page.goto(`${PATIENTS}/acces-exceptionnel`);
  await page.getByLabel('Nom', { exact: true }).fill('Hautesserre');
  await page.getByLabel('Prénom').fill('Zélie');
  await page.getByLabel('Date de naissance').fill(NAISSANCE);
  await page.getByLabel(/^Urgence/).check();
  await page.getByLabel(/Pourquoi vous avez besoin/).fill('Trop court');
  await page.getByRole('button', { name: /Ouvrir le dossier/ }).click();
  await expect(page.getByText(/20 caractères au moins/).first()).toBeVisible();
  await page
    .getByLabel(/Pourquoi vous avez besoin/)
    .fill('Malaise au comptoir, elle ne peut pas parler');
  await page.getByRole('button', { name: /Ouvrir le dossier/ }).click();
  await expect(page.getByText(/Accès exceptionnel, jusqu’à/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Corriger l’identité' })).toHaveCount(0);
  await seDeconnecter(page);

  await seConnecter(page, 'coordination');
  await page.goto(`${PATIENTS}/acces-exceptionnels`);
  const acces = page.getByRole('listitem').filter({ hasText: 'Zélie Hautesserre' });
  await expect(acces).toContainText('Malaise au comptoir');
  await acces.getByLabel('Oui', { exact: true }).check();
  await acces.getByRole('button', { name: /Enregistrer la relecture/ }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Zélie Hautesserre' })).toContainText(
    'Justifié',
  );
});

test('axe ne trouve rien dans ce qu’ouvre le lien d’une personne', async ({ page }) => {
  test.setTimeout(180_000);
  await seConnecter(page, 'coordination');
  await page.goto(PATIENTS);
  await ouvrirLePremierDossier(page);
  const lien = await donnerUnLien(page, new URL(page.url()).pathname);
  const bloquer = `${lien}/bloquer?q=corliret`;
  await examiner(page, [lien, `${lien}/repondre?objet=partage&reponse=oui`, bloquer]);
  await page.getByRole('link', { name: /Bloquer.*Garance Corliret/ }).click();
  await examiner(page, [page.url()]);
});
