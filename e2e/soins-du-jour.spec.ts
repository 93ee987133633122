import { expect, type Page, test } from '@playwright/test';
import { demanderDesSoins, PUBLIC } from './personnes.ts';

const ICI = `${PUBLIC}/soins-du-jour`;
async function suivreEtAnnuler(page: Page): Promise<void> {
  await demanderDesSoins(page);
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
