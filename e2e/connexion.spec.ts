import { expect, test } from '@playwright/test';
import {
  brancherAuthentificateur,
  codeDe,
  donnerCode,
  donnerMotDePasse,
  enroler,
  ouvrirCompte,
} from './comptes.ts';
import { examiner } from './examiner.ts';
import { APP, seConnecter } from './personnes.ts';

// Opening an account starts the program a second time.
test.beforeEach(() => test.slow());

test.describe('sans JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('une première connexion ajoute une application de codes, puis la suivante demande un code', async ({
    page,
  }) => {
    const courriel = await ouvrirCompte('professionnel');
    const { secret, codes } = await enroler(page, courriel);
    expect(codes).toHaveLength(10);
    const fichier = page.getByRole('link', { name: 'Télécharger' });
    await expect(fichier).toHaveAttribute('href', new RegExp(codes[0] ?? 'absent'));
    await page.getByRole('link', { name: 'Je les ai gardés, continuer' }).click();
    await expect(page).toHaveURL(APP);
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await donnerMotDePasse(page, courriel);
    await expect(page.getByText('Les clés d’accès demandent JavaScript')).toHaveCount(0);
    await donnerCode(page, '000000');
    await expect(page.getByRole('alert')).toContainText('Ce code n’est pas le bon');
    await donnerCode(page, codeDe(secret, 1));
    await expect(page).toHaveURL(APP);
  });

  test('la clé d’accès dit qu’elle demande JavaScript', async ({ page }) => {
    await page.goto('/connexion');
    await expect(page.getByText('Les clés d’accès demandent JavaScript')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Utiliser une clé d’accès' })).toBeHidden();
  });
});

test('une clé d’accès s’ajoute à la première connexion, puis remplace le mot de passe', async ({
  page,
}) => {
  await brancherAuthentificateur(page);
  await donnerMotDePasse(page, await ouvrirCompte('professionnel'));
  await page.getByRole('link', { name: 'Ajouter une clé d’accès' }).click();
  await page.getByLabel('Nom').fill('Ordinateur du cabinet');
  await page.getByRole('button', { name: 'Créer la clé d’accès' }).click();
  await page.getByRole('link', { name: 'Je les ai gardés, continuer' }).click();
  await expect(page).toHaveURL(APP);
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.getByRole('button', { name: 'Utiliser une clé d’accès' }).click();
  await expect(page).toHaveURL(APP);
  await page.goto('/compte');
  await expect(page.getByText('Ordinateur du cabinet')).toBeVisible();
});

test('un téléphone perdu : un code de secours ouvre, une seule fois', async ({ page, browser }) => {
  const courriel = await ouvrirCompte('professionnel');
  const { codes } = await enroler(page, courriel);
  const ailleurs = await (await browser.newContext()).newPage();
  const donnerSecours = async () => {
    await donnerMotDePasse(ailleurs, courriel);
    await ailleurs.getByRole('link', { name: 'Je n’ai plus mon téléphone' }).click();
    await ailleurs.getByLabel('Code de secours').fill(codes[0]?.toLowerCase() ?? '');
    await ailleurs.getByRole('button', { name: 'Continuer' }).click();
  };
  await donnerSecours();
  await expect(ailleurs).toHaveURL('/compte');
  await expect(ailleurs.getByText('Code de secours accepté')).toBeVisible();
  await ailleurs.getByRole('button', { name: 'Se déconnecter' }).click();
  await donnerSecours();
  await expect(ailleurs.getByRole('alert')).toContainText('il a déjà servi');
});

test('tout est perdu : la coordination réinitialise, et la personne recommence', async ({
  page,
  browser,
}) => {
  const courriel = await ouvrirCompte('professionnel');
  await enroler(page, courriel);
  const coordination = await (await browser.newContext()).newPage();
  await seConnecter(coordination, 'coordination');
  await coordination.goto(`${APP}/comptes/second-facteur`);
  await coordination.getByLabel('Adresse de courriel de son compte').fill(courriel);
  await coordination.getByLabel('Comment avez-vous vérifié').fill('Rappelée au cabinet');
  await coordination.getByRole('button', { name: 'Réinitialiser son second facteur' }).click();
  await expect(coordination.getByText('Mahaut Brévillon est réinitialisé')).toBeVisible();
  await page.goto('/compte');
  await expect(page).toHaveURL(/connexion/);
  await donnerMotDePasse(page, courriel);
  await expect(page.getByRole('heading', { name: 'Protégez votre compte' })).toBeVisible();
});

test('une session se ferme depuis un autre navigateur', async ({ page, browser }) => {
  const courriel = await ouvrirCompte('professionnel');
  const { secret } = await enroler(page, courriel);
  const tablette = await (await browser.newContext()).newPage();
  await donnerMotDePasse(tablette, courriel);
  await donnerCode(tablette, codeDe(secret, 1));
  await expect(tablette).toHaveURL(APP);
  await tablette.goto('/compte');
  await expect(tablette.getByText('2 sessions sont ouvertes.')).toBeVisible();
  await tablette.getByRole('button', { name: /^Fermer : / }).click();
  await expect(tablette.getByText('Session fermée.')).toBeVisible();
  await page.goto(APP);
  await expect(page).toHaveURL(/connexion/);
});

test('les pages de la première connexion sont lisibles par tous', async ({ page }) => {
  test.setTimeout(180_000);
  await donnerMotDePasse(page, await ouvrirCompte('professionnel'));
  const enrolement = '/connexion/enrolement';
  await examiner(page, [enrolement, `${enrolement}/application`, `${enrolement}/cle`]);
});

test('les pages de la connexion sont lisibles par tous', async ({ page }) => {
  test.setTimeout(180_000);
  const courriel = await ouvrirCompte('professionnel');
  await enroler(page, courriel);
  await page.context().clearCookies();
  await donnerMotDePasse(page, courriel);
  const apres = ['/connexion/second-facteur', '/connexion/secours', '/mot-de-passe-oublie'];
  await examiner(page, ['/connexion', ...apres]);
});

test('les pages du compte sont lisibles par tous', async ({ page }) => {
  test.setTimeout(180_000);
  await enroler(page, await ouvrirCompte('professionnel'));
  const ajout = '/compte/facteurs';
  await examiner(page, ['/compte', `${ajout}/application`, `${ajout}/cle`]);
  await examiner(page, ['/compte/mot-de-passe', '/compte/confirmer']);
});
