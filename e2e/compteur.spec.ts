import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { examinerIci } from './examiner.ts';
import { APP, PUBLIC, seConnecter } from './personnes.ts';

const RECENSEMENT = `${APP}/soins/recensement`;

/** A doctor gives themselves a counter; its address, as the phone opens it. */
async function donnerUnCompteur(page: Page): Promise<string> {
  await seConnecter(page, 'medecin');
  await page.goto(RECENSEMENT);
  await page.getByRole('button', { name: 'Donner un compteur' }).click();
  return new URL(await page.locator('.copy code').innerText()).pathname;
}

async function telephone(page: Page): Promise<{ phone: Page; contexte: BrowserContext }> {
  const contexte = await page
    .context()
    .browser()
    ?.newContext({
      viewport: { width: 390, height: 800 },
    });
  if (!contexte) throw new Error('no browser');
  return { phone: await contexte.newPage(), contexte };
}

const compte = (phone: Page) => phone.locator('[data-compte]');
const plusUn = (phone: Page) => phone.getByRole('button', { name: 'Un patient de plus' });
const file = (phone: Page) => phone.locator('[data-file]');

/** The page is kept by the phone, and its script is awake. */
async function prete(phone: Page): Promise<void> {
  await phone.locator('[data-pret]').waitFor({ state: 'attached' });
  await phone.evaluate('navigator.serviceWorker.ready.then(() => true)');
}

test('un compteur compte sans réseau, garde tout, et envoie au retour', async ({ page }) => {
  test.setTimeout(120_000);
  const adresse = await donnerUnCompteur(page);
  await examinerIci(page, 'compteur donné');
  const { phone, contexte } = await telephone(page);
  await phone.goto(adresse);
  await prete(phone);
  const avant = Number(await compte(phone).innerText());
  await plusUn(phone).click();
  await expect(file(phone)).toHaveText('Tout est envoyé.');
  await examinerIci(phone, 'compteur');

  await contexte.setOffline(true);
  for (let n = 0; n < 3; n++) await plusUn(phone).click();
  await expect(compte(phone)).toHaveText(String(avant + 4));
  await expect(file(phone)).toContainText('3 touches attendent le réseau');
  // Closed and opened again, still without network.
  await phone.close();
  const rouverte = await contexte.newPage();
  await rouverte.goto(adresse);
  await expect(compte(rouverte)).toHaveText(String(avant + 4));
  await expect(rouverte.getByText('Votre compteur, sans réseau.')).toBeVisible();
  await rouverte.getByRole('button', { name: 'Annuler la dernière touche' }).click();
  await expect(compte(rouverte)).toHaveText(String(avant + 3));

  await contexte.setOffline(false);
  await expect(file(rouverte)).toHaveText('Tout est envoyé.', { timeout: 30_000 });
  await rouverte.reload();
  await expect(compte(rouverte)).toHaveText(String(avant + 3));
  await contexte.close();
});

test('le téléphone ne garde ni nom, ni lien, ni page personnelle', async ({ page }) => {
  const adresse = await donnerUnCompteur(page);
  const { phone, contexte } = await telephone(page);
  await phone.goto(adresse);
  await prete(phone);
  await plusUn(phone).click();
  await expect(file(phone)).toHaveText('Tout est envoyé.');
  const nom = await phone.locator('[data-compteur] > p').first().innerText();
  const jeton = adresse.split('/').at(-1) ?? '';
  const garde: readonly string[] = await phone.evaluate(`(async () => {
    const textes = [];
    for (const nom of await caches.keys()) {
      const cache = await caches.open(nom);
      for (const demande of await cache.keys())
        textes.push(demande.url + ' ' + (await (await cache.match(demande)).text()));
    }
    return textes;
  })()`);
  const pages = garde.filter((texte) => !texte.includes('/actifs/') || texte.includes('<html'));
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain(`${PUBLIC}/compteur `);
  for (const texte of garde) {
    expect(texte).not.toContain(jeton);
    expect(texte).not.toContain(nom);
  }
  await contexte.close();
});

test('le script hors ligne ne répond que des pages publiques, et n’appelle que cet hôte', async ({
  request,
}) => {
  const headers = (await request.get('/actifs/compteur-hors-ligne.js')).headers();
  expect(headers['service-worker-allowed']).toBe('/c/');
  expect(headers['content-security-policy']).toBe("default-src 'none'; connect-src 'self'");
  const autre = (await request.get('/actifs/compteur.js')).headers();
  expect(autre['service-worker-allowed']).toBeUndefined();
});

test('arrêté, il le dit et garde ce qui attendait', async ({ page }) => {
  const adresse = await donnerUnCompteur(page);
  const { phone, contexte } = await telephone(page);
  await phone.goto(adresse);
  await prete(phone);
  await contexte.setOffline(true);
  await plusUn(phone).click();
  await page.goto(RECENSEMENT);
  await page.getByRole('button', { name: /^Arrêter/ }).click();
  await expect(page.getByText(/ne mène plus à rien/)).toBeVisible();
  await contexte.setOffline(false);
  await expect(file(phone)).toContainText('Ce compteur a été arrêté', { timeout: 30_000 });
  await expect(file(phone)).toContainText('1 touche attend');
  await contexte.close();
  expect((await page.goto(adresse))?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Ce compteur ne mène plus à rien',
  );
});

test.describe('Sans JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('un simple formulaire compte et retire', async ({ page }) => {
    await page.goto('/connexion');
    const adresse = await donnerUnCompteur(page);
    await page.goto(adresse);
    const avant = Number(await compte(page).innerText());
    await plusUn(page).click();
    await expect(compte(page)).toHaveText(String(avant + 1));
    await page.getByRole('button', { name: 'Annuler la dernière touche' }).click();
    await expect(compte(page)).toHaveText(String(avant));
  });
});
