import { expect, type Page, test } from '@playwright/test';
import { champCommune, PUBLIC } from './personnes.ts';

const ICI = `${PUBLIC}/soins-du-jour`;
/** A form sent sooner than a person reads it is refused. */
const LECTURE_MS = 3200;

async function demander(page: Page): Promise<void> {
  await page.goto(ICI);
  await page.getByRole('button', { name: 'Non, aucun' }).click();
  await page.getByLabel('Pour quelle raison').selectOption('fievre');
  await page.getByLabel(/En quelques mots/).fill('Fièvre depuis hier');
  await page.getByLabel('Son âge').fill('34');
  await champCommune(page, 'Sa commune').fill('Giat');
  await page.getByLabel('Votre numéro de téléphone').fill('06 39 98 00 01');
  await page.waitForTimeout(LECTURE_MS);
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await expect(page).toHaveURL(/\/suivi\//);
}

async function suivreEtAnnuler(page: Page): Promise<void> {
  await demander(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /Choisissez un rendez-vous|Nous vous rappelons/,
  );
  await page.getByRole('link', { name: 'Annuler ma demande' }).click();
  // Following the link, as mail scanners do, changes nothing.
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/annulée/);
  await page.getByRole('link', { name: 'Annuler ma demande' }).click();
  await page.getByRole('button', { name: 'Oui, annuler' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Votre demande est annulée');
}

test('un habitant demande des soins, suit sa demande et l’annule', async ({ page }) => {
  test.slow();
  await suivreEtAnnuler(page);
});

test.describe('Sans JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('la demande se fait de même', async ({ page }) => {
    test.slow();
    await suivreEtAnnuler(page);
  });
});

test('un signe d’alerte mène au 15, et à rien d’autre', async ({ page }) => {
  await page.goto(ICI);
  await page.getByRole('button', { name: 'Oui, au moins un' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Appelez le 15 maintenant');
  await expect(page.getByRole('link', { name: 'Appeler le 15' })).toHaveAttribute('href', 'tel:15');
});

test('un lien inventé ne dit rien de personne', async ({ page }) => {
  const reponse = await page.goto(`${ICI}/suivi/${'a'.repeat(43)}`);
  expect(reponse?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ce lien ne mène plus à rien');
});

test('la page publique pèse moins de cent kilo-octets', async ({ page }) => {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  let octets = 0;
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    octets += encodedDataLength;
  });
  await page.goto(ICI, { waitUntil: 'networkidle' });
  expect(octets).toBeGreaterThan(0);
  expect(octets).toBeLessThan(100 * 1024);
});
