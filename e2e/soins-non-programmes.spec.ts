import { expect, type Page, test } from '@playwright/test';
import {
  APP,
  champCommune,
  dansMinutes,
  type Heure,
  seConnecter,
  seDeconnecter,
} from './personnes.ts';

/** The nurse opens a slot within the hour, where nothing of hers stands; gives its hour and its commune. */
async function ouvrirUnCreneau(page: Page): Promise<Heure & { readonly commune: string }> {
  await seConnecter(page, 'infirmiere');
  for (const minutes of [47, 68, 91, 112]) {
    const heure = dansMinutes(minutes);
    await page.goto(`${APP}/soins/creneaux/ouvrir`);
    const commune = await champCommune(page, 'Commune').inputValue();
    await page.getByLabel('Jour', { exact: true }).fill(heure.jour);
    await page.getByLabel('De', { exact: true }).fill(heure.heure);
    await page.getByLabel('Durée').fill('15');
    await page.getByRole('button', { name: 'Ouvrir ce créneau' }).click();
    const reponse = page.getByText(/Créneau ouvert|déjà un créneau/).first();
    await expect(reponse).toBeVisible();
    if (/Créneau ouvert/.test(await reponse.innerText())) {
      await seDeconnecter(page);
      return { ...heure, commune };
    }
  }
  throw new Error('Aucune heure libre pour ouvrir un créneau.');
}

async function prendreLaDemande(page: Page, commune: string): Promise<void> {
  await page.goto(`${APP}/soins`);
  await page.getByRole('link', { name: /Nouvelle demande/ }).click();
  await page.getByLabel('Non, cinq fois non').check();
  await page.getByLabel('Motif').selectOption('autre');
  await page.getByLabel(/En ses mots/).fill('Pansement qui saigne un peu');
  await page.getByLabel(/Prénom/).fill('Zélie');
  await page.getByLabel(/^Âge/).fill('41');
  await page.getByLabel(/^Téléphone/).fill('06 39 98 00 07');
  await champCommune(page, 'Commune').fill(commune);
  await page.getByLabel(/^Prénom/).focus();
  await page.getByRole('button', { name: /Chercher un rendez-vous/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pansement qui saigne un peu');
}

async function chiffre(page: Page, terme: string): Promise<number> {
  const texte = await page
    .locator('.duo > div', { has: page.getByText(terme, { exact: true }) })
    .locator('.figure')
    .innerText();
  return Number(texte.replace(/\D/g, ''));
}

async function scenario(page: Page): Promise<void> {
  const { dite, commune } = await ouvrirUnCreneau(page);
  await seConnecter(page, 'regulation');
  await page.goto(`${APP}/pilotage`);
  const recuesAvant = await chiffre(page, 'Demandes reçues');

  await prendreLaDemande(page, commune);
  const ligne = page
    .getByRole('listitem')
    .filter({ hasText: dite })
    .filter({ hasText: 'Proposer' });
  await ligne
    .first()
    .getByRole('button', { name: /Proposer/ })
    .click();
  await expect(
    page.getByText(/Rendez-vous donné aujourd’hui|Rendez-vous donné demain/),
  ).toBeVisible();
  const demande = page.url();

  await page.getByRole('link', { name: 'Imprimer le bon' }).click();
  await expect(page.getByRole('heading', { name: 'Votre rendez-vous' })).toBeVisible();
  await expect(page.locator('.sheet')).not.toContainText('Pansement');

  await page.goto(demande);
  await page.getByRole('button', { name: 'Venu', exact: true }).click();
  await expect(page.getByText(/Noté/)).toBeVisible();

  await page.goto(`${APP}/pilotage`);
  // Other scenarios ask for care in the same CPTS at the same time.
  expect(await chiffre(page, 'Demandes reçues')).toBeGreaterThan(recuesAvant);
  await page.getByRole('link', { name: /demandes reçues.*voir les faits/ }).click();
  await page
    .getByRole('link', { name: /Ouvrir le dossier/ })
    .and(page.locator(`[href="${new URL(demande).pathname}"]`))
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pansement qui saigne un peu');
}

test.describe('De la demande au tableau de bord', () => {
  test('avec JavaScript', async ({ page }) => {
    test.slow();
    await scenario(page);
  });
});

test.describe('De la demande au tableau de bord, sans JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('mène au même endroit', async ({ page }) => {
    test.slow();
    await scenario(page);
  });
});

test('le poste se tient au clavier, de la demande à la réponse', async ({ page }) => {
  await seConnecter(page, 'regulation');
  await page.goto(`${APP}/soins/demandes/nouvelle`);
  const debut = Date.now();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Fi');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Fièvre depuis ce matin');
  const commune = page.getByRole('combobox', { name: 'Commune' });
  await commune.focus();
  await page.keyboard.type('giat', { delay: 30 });
  await page.locator('#commune-liste [role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fièvre depuis ce matin');
  expect(Date.now() - debut).toBeLessThan(30_000);

  await page.keyboard.press('u');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('centre 15');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Réponse donnée/)).toBeVisible();
});

test('un signe d’alerte arrête tout et renvoie vers le 15', async ({ page }) => {
  await seConnecter(page, 'regulation');
  await page.goto(`${APP}/soins/demandes/nouvelle`);
  await page.getByLabel('Oui, à une au moins').check();
  await page.getByRole('button', { name: /Chercher un rendez-vous/ }).click();
  await expect(page.getByRole('alert')).toContainText('au 15 maintenant');
});

test('ce qui est tapé n’est jamais perdu', async ({ page }) => {
  await seConnecter(page, 'regulation');
  await page.goto(`${APP}/soins/demandes/nouvelle`);
  await page.getByLabel('Non, cinq fois non').check();
  await page.getByLabel(/En ses mots/).fill('<b>« Ça tire »</b> & 1 < 2');
  await page.getByRole('button', { name: /Chercher un rendez-vous/ }).click();
  await expect(page.getByText(/choses à corriger/)).toBeVisible();
  await expect(page.getByLabel(/En ses mots/)).toHaveValue('<b>« Ça tire »</b> & 1 < 2');
  await expect(page.getByLabel('Non, cinq fois non')).toBeChecked();
});

test('compter un patient hors créneau tient en une touche, et s’annule', async ({ page }) => {
  await seConnecter(page, 'infirmiere');
  await page.goto(APP);
  await page.getByRole('button', { name: /Compter un patient de plus/ }).click();
  await expect(page.getByText('Un patient de plus est compté.')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText('Le dernier compte est retiré.')).toBeVisible();
});

test('les institutions lisent des nombres et ne voient aucun patient', async ({ page }) => {
  for (const compte of ['ars', 'cpam']) {
    await seConnecter(page, compte);
    await page.goto(APP);
    await expect(page.getByRole('heading', { name: 'Aujourd’hui' })).toBeVisible();
    await expect(page.locator('.wait')).toHaveCount(0);
    expect((await page.goto(`${APP}/soins`))?.status()).toBe(403);
    await page.goto(APP);
    await seDeconnecter(page);
  }
});
