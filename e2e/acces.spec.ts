import { expect, type Page, test } from '@playwright/test';
import { codeDe, donnerCode, MOT_DE_PASSE } from './comptes.ts';
import { examiner } from './examiner.ts';
import { APP, dansMinutes, LECTURE_MS, PUBLIC, seConnecter, seDeconnecter } from './personnes.ts';

const COMPTES = `${APP}/comptes`;

const adresseNeuve = (qui: string) => `${qui}.${crypto.randomUUID().slice(0, 8)}@exemple.invalid`;

/** Where a mail of invitation leads: the demonstration sends none, its outbox shows them. */
async function lienRecu(page: Page, courriel: string): Promise<string> {
  await page.goto(`${APP}/soins/messages`);
  const message = page.getByRole('row').filter({ hasText: courriel }).first();
  const lien = /\/c\/\S+\/invitation\/[\w-]{43}/.exec(await message.innerText())?.[0];
  if (!lien) throw new Error(`no link for ${courriel}`);
  return lien;
}

async function inviter(page: Page, courriel: string, role: string): Promise<string> {
  await page.goto(COMPTES);
  await page.getByRole('link', { name: 'Inviter une personne' }).click();
  await page.getByLabel('Adresse de courriel').fill(courriel);
  await page.getByLabel('Rôle').selectOption({ label: role });
  await page.getByLabel('Premier jour').fill(dansMinutes(0).jour);
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  await expect(page.getByRole('status')).toContainText(courriel);
  return await lienRecu(page, courriel);
}

/** From the mail to the application: an account, its second factor, its first page. */
async function accepter(page: Page, lien: string, courriel: string): Promise<void> {
  await page.goto(lien);
  await expect(page.getByText('Capucine Aubreval vous invite')).toBeVisible();
  // Mail scanners open every link: looking changes nothing.
  await page.reload();
  await page.getByLabel('Prénom').fill('Philippine');
  await page.getByLabel('Nom', { exact: true }).fill('Ternoval');
  await page.getByLabel('Mot de passe').fill('trop court');
  await page.getByRole('button', { name: 'Accepter et ouvrir mon compte' }).click();
  await expect(page.getByRole('alert')).toContainText('caractères');
  await expect(page.getByLabel('Prénom')).toHaveValue('Philippine');
  await page.getByLabel('Mot de passe').fill(MOT_DE_PASSE);
  await page.getByRole('button', { name: 'Accepter et ouvrir mon compte' }).click();
  await expect(page).toHaveURL(/connexion/);
  await page.getByLabel('Adresse de courriel').fill(courriel);
  await page.getByLabel('Mot de passe').fill(MOT_DE_PASSE);
  await page.getByRole('main').getByRole('button', { name: 'Se connecter' }).click();
  await page.getByRole('link', { name: 'Utiliser une application de codes' }).click();
  const secret = (await page.locator('code').innerText()).replaceAll(' ', '');
  await donnerCode(page, codeDe(secret), 'Ajouter cette application');
  await page.getByRole('link', { name: 'Je les ai gardés, continuer' }).click();
  await expect(page).toHaveURL(APP);
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'avec JavaScript' : 'sans JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('de l’invitation à la première connexion, puis le rôle est retiré', async ({
      page,
      browser,
    }) => {
      test.setTimeout(240_000);
      const courriel = adresseNeuve('philippine');
      await seConnecter(page, 'coordination');
      const lien = await inviter(page, courriel, 'Assistance de coordination');
      const sienne = await browser.newContext({ javaScriptEnabled, locale: 'fr-FR' });
      const invitee = await sienne.newPage();
      await accepter(invitee, new URL(lien, page.url()).href, courriel);
      const morte = await invitee.goto(new URL(lien, page.url()).href);
      expect(morte?.status()).toBe(404);
      await page.goto(`${COMPTES}?q=${courriel}`);
      await page.getByRole('link', { name: 'Philippine Ternoval' }).click();
      await page.getByRole('button', { name: /^Retirer tous les rôles/ }).click();
      await expect(page.getByRole('status')).toContainText('finis');
      // A session that is open loses its right at its next page.
      expect((await invitee.goto(APP))?.status()).toBe(404);
      await sienne.close();
    });
  });

test('un rôle fini hier n’ouvre rien, celui qui finit ce soir ouvre encore', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const courriel = adresseNeuve('mahaut');
  await seConnecter(page, 'coordination');
  const lien = await inviter(page, courriel, 'Assistance de coordination');
  const sienne = await browser.newContext({ locale: 'fr-FR' });
  const invitee = await sienne.newPage();
  await accepter(invitee, new URL(lien, page.url()).href, courriel);
  await page.goto(`${COMPTES}?q=${courriel}`);
  await page.getByRole('link', { name: 'Philippine Ternoval' }).click();
  const fiche = page.url();
  await page.getByText('Changer les dates, ou finir').click();
  await page.getByLabel('Finir le').fill(dansMinutes(-1440).jour);
  await page.getByRole('button', { name: /^Finir/ }).click();
  await expect(page.getByRole('status')).toContainText(/avant|passé/);
  await page.goto(fiche);
  await page.getByText('Changer les dates, ou finir').click();
  await page.getByLabel('Finir le').fill(dansMinutes(0).jour);
  await page.getByRole('button', { name: /^Finir/ }).click();
  await expect(page.getByText(/jusqu’au/).first()).toBeVisible();
  expect((await invitee.goto(APP))?.status()).toBe(200);
  await page.getByText('Changer les dates, ou finir').click();
  await page.getByRole('button', { name: /^Finir/ }).click();
  await expect(page.getByRole('status')).toContainText('dès maintenant');
  expect((await invitee.goto(APP))?.status()).toBe(404);
  await sienne.close();
});

test('une coordination de trois CPTS passe de l’une à l’autre sans quitter sa section', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await seConnecter(page, 'coordination');
  await page.goto('/cpts/nouvelle');
  const nom = `Troisième ${crypto.randomUUID().slice(0, 6)}`;
  await page.getByLabel('Commune, code postal ou intercommunalité').fill('Gannat');
  await page.getByRole('button', { name: 'Chercher' }).last().click();
  await page.getByLabel(/^Gannat/).check();
  await page.getByLabel('Nom', { exact: true }).fill(nom);
  await page.getByRole('button', { name: 'Créer la CPTS' }).click();
  await expect(page).toHaveURL(/\/app\/[^/]+\/territoire$/);
  await page.goto(`${COMPTES}/invitations`);
  await page.getByText('Changer de CPTS').click();
  await expect(page.locator('.cpts-switch').getByRole('link')).toHaveCount(2);
  await page.locator('.cpts-switch').getByRole('link', { name: nom }).click();
  await expect(page).toHaveURL(/\/comptes\/invitations$/);
  await expect(page.getByText('Aucune invitation ici')).toBeVisible();
  await page.goto('/app');
  for (const cpts of [nom, 'Combrailles & Volcans'])
    await expect(page.getByRole('main').getByRole('link', { name: cpts })).toBeVisible();
});

test('un médecin confie ses créneaux, puis les reprend', async ({ page }) => {
  test.setTimeout(240_000);
  await seConnecter(page, 'pharmacie');
  await page.goto(`${COMPTES}/delegations`);
  await page.getByLabel('Son adresse de courriel').fill('secretariat@demo.maillage.fr');
  await page.getByLabel('Ouvrir, fermer et modifier ses créneaux').check();
  await page.getByLabel('Premier jour').fill(dansMinutes(0).jour);
  await page.getByRole('button', { name: 'Nommer cette personne' }).click();
  await expect(page.getByText('Sidonie Harcanel', { exact: true })).toBeVisible();
  await seDeconnecter(page);
  await seConnecter(page, 'secretariat');
  await page.goto(`${COMPTES}/delegations`);
  await expect(page.getByText('Odile Marquessac', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /Rendre.*Odile Marquessac/ }).click();
  await expect(page.getByText('Odile Marquessac', { exact: true })).toHaveCount(0);
  await seDeconnecter(page);
  await seConnecter(page, 'pharmacie');
  await page.goto(`${COMPTES}/delegations`);
  await expect(page.getByText('Personne pour l’instant')).toBeVisible();
});

test('une infirmière demande un compte, la coordination le lui ouvre', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const courriel = adresseNeuve('infirmiere');
  await page.goto(`${PUBLIC}/rejoindre`);
  await page.getByLabel('Prénom').fill('Apolline');
  await page.getByLabel('Nom', { exact: true }).fill('Verdonnet');
  await page.getByLabel('Adresse de courriel').fill(courriel);
  await page.getByLabel('Profession ou fonction').fill('Infirmière libérale');
  await page.waitForTimeout(LECTURE_MS);
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await expect(page).toHaveURL(/\/rejoindre\/merci$/);
  await seConnecter(page, 'coordination');
  await page.goto(`${COMPTES}/demandes`);
  await page
    .getByRole('link', { name: /Apolline Verdonnet/ })
    .first()
    .click();
  await examiner(page, [page.url()]);
  await page.getByLabel('Rôle').selectOption({ label: 'Partenaire' });
  await page.getByRole('button', { name: /Approuver/ }).click();
  await expect(page.getByRole('status')).toContainText('l’invitation part');
  const lien = await lienRecu(page, courriel);
  const sienne = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
  await examiner(sienne, [new URL(lien, page.url()).href]);
  await sienne.context().close();
});

test('une personne qui a déjà un compte reçoit un rôle de plus', async ({ page }) => {
  test.setTimeout(120_000);
  await seConnecter(page, 'coordination');
  const lien = await inviter(page, 'pharmacie@demo.maillage.fr', 'Trésorerie');
  await seDeconnecter(page);
  await seConnecter(page, 'pharmacie');
  await page.goto(lien);
  await page.getByRole('link', { name: 'Continuer avec mon compte' }).click();
  await expect(page).toHaveURL(/\/compte\/invitations\//);
  await examiner(page, [page.url()]);
});
