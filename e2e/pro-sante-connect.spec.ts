import { expect, type Page, test } from '@playwright/test';
import { examinerIci } from './examiner.ts';
import { APP, seConnecter, seDeconnecter } from './personnes.ts';

const ANNUAIRE = `${APP}/territoire/annuaire`;
const FOURNISSEUR = 'Fournisseur d’identité d’essai';
/** Well formed, and of nobody. */
const INCONNU = '899700000011';

/** RPPS number of somebody of the directory, as the application shows it to a member. */
async function rppsDe(page: Page, nom: string): Promise<string> {
  await page.goto(`${ANNUAIRE}?q=${encodeURIComponent(nom)}`);
  await page.getByRole('link', { name: new RegExp(nom) }).click();
  const rpps = /\b\d{11}\b/.exec(await page.getByRole('main').innerText())?.[0];
  if (!rpps) throw new Error(`no RPPS number for ${nom}`);
  return rpps;
}

/** From our page to the provider's. */
async function partir(page: Page, depuis = '/connexion'): Promise<void> {
  await page.goto(depuis);
  await page.getByRole('link', { name: 'Se connecter avec Pro Santé Connect' }).click();
  await expect(page.getByRole('heading', { name: FOURNISSEUR })).toBeVisible();
}

async function presenter(page: Page, sujetNational: string, acr = 'eidas1'): Promise<void> {
  await page.getByLabel('Identifiant national').fill(sujetNational);
  await page.getByLabel('Niveau').selectOption(acr);
  await page.getByRole('button', { name: 'Présenter ma carte' }).click();
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'avec JavaScript' : 'sans JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('un professionnel entre par sa carte là où il allait, sous son nom, et ressort', async ({
      page,
      browser,
    }) => {
      test.slow();
      const lectrice = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
      await seConnecter(lectrice, 'coordination');
      const rpps = await rppsDe(lectrice, 'Corliret');
      await partir(page, ANNUAIRE);
      await presenter(page, `8${rpps}`);
      await expect(page).toHaveURL(ANNUAIRE);
      await page.goto('/compte');
      await expect(page.getByText('medecin@demo.maillage.fr')).toBeVisible();
      await seDeconnecter(page);
      // Signed out here, then there: the next person at this desk shows a card of their own.
      await expect(page.getByRole('heading', { name: 'Quitter le fournisseur' })).toBeVisible();
      await page.getByRole('button', { name: 'Fermer ma session' }).click();
      await expect(page).toHaveURL('/connexion');
      await page.goto(ANNUAIRE);
      await expect(page).toHaveURL(/\/connexion\?suite=/);
    });
  });

test('ce qui n’ouvre rien le dit, en pages lisibles par tous, et rien n’est ouvert', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const refus = async (titre: string) => {
    await expect(page.getByRole('heading', { level: 1, name: titre })).toBeVisible();
    await examinerIci(page, titre);
    await page.context().clearCookies();
  };
  await partir(page);
  await presenter(page, INCONNU);
  await refus('Aucun compte à ce numéro RPPS');
  await partir(page);
  await presenter(page, INCONNU, 'eidas0');
  await refus('Authentification trop faible');
  await partir(page);
  await page.getByRole('button', { name: 'Renoncer' }).click();
  await refus('Connexion interrompue');
  await page.goto('/app');
  await expect(page).toHaveURL(/\/connexion\?suite=/);
});

test('détacher sa carte, et sortir, se font par des pages lisibles par tous', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const lectrice = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
  await seConnecter(lectrice, 'coordination');
  await partir(page);
  await presenter(page, `8${await rppsDe(lectrice, 'Corliret')}`);
  await expect(page).toHaveURL(APP);
  await page.goto('/compte');
  await page.getByRole('link', { name: 'Détacher' }).click();
  await expect(page.getByRole('heading', { name: 'Détacher Pro Santé Connect' })).toBeVisible();
  await examinerIci(page, 'Détacher');
  // An account of the demonstration stays as it is.
  await page.getByRole('button', { name: 'Détacher' }).click();
  await expect(page.getByText('Un compte de démonstration reste')).toBeVisible();
  // The provider answers nothing: the page that leads there stays, to be looked at.
  await page.route(/\/session\/end\?/, (route) => route.fulfill({ status: 204 }));
  await page.goto('/compte');
  await seDeconnecter(page);
  await expect(page.getByRole('link', { name: 'Fermer aussi Pro Santé Connect' })).toBeVisible();
  await examinerIci(page, 'Sortie');
});

test('la réponse du fournisseur ne sert qu’une fois, même au navigateur qui l’a reçue', async ({
  page,
}) => {
  await partir(page);
  const retour = page.waitForRequest(/\/connexion\/psc\/retour\?/);
  await presenter(page, INCONNU);
  const adresse = (await retour).url();
  await expect(page.getByRole('heading', { name: 'Aucun compte' })).toBeVisible();
  const rejouee = await page.goto(adresse);
  expect(rejouee?.status()).toBe(403);
  await expect(page.getByRole('heading', { name: 'Connexion à recommencer' })).toBeVisible();
});
