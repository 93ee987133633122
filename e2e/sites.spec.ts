import { expect, type Page, test } from '@playwright/test';
import { examinerIci } from './examiner.ts';
import { APP, PUBLIC, seConnecter, seDeconnecter } from './personnes.ts';

const MAISON = /^Maison médicale de garde/;

/** The address of a page of the site, as the list leads to it. */
async function ouvrirLeSite(page: Page, nom: RegExp): Promise<void> {
  await page.goto(`${APP}/sites`);
  await page.getByRole('link', { name: nom }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(nom);
}

/** The link of the message to somebody of the team. */
async function lienDuMessage(page: Page, destinataire: string): Promise<string> {
  let lien: string | undefined;
  await expect(async () => {
    await page.goto(`${APP}/soins/messages`);
    const message = page
      .getByRole('row')
      .filter({ hasText: destinataire })
      .filter({ hasText: 'à prendre, Maison médicale' })
      .first();
    lien = /\/c\/\S+\/sites\/permanences\/[\w-]{43}/.exec(await message.innerText())?.[0];
    expect(lien).toBeDefined();
  }).toPass({ timeout: 40_000 });
  return lien ?? '';
}

test.describe('Sans JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('un médecin prend une permanence par le lien du message, et la régulation y réserve', async ({
    page,
  }) => {
    test.setTimeout(150_000);
    await seConnecter(page, 'coordination');
    await ouvrirLeSite(page, MAISON);
    // Hours that begin soon after now, whatever the hour: the next days at noon.
    await page.getByRole('link', { name: 'Ouvrir des permanences' }).click();
    const jour = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('Jour', { exact: false }).first().fill(jour);
    await page.getByLabel('De', { exact: true }).fill('06:10');
    await page.getByLabel('À', { exact: true }).fill('06:50');
    await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
    await expect(page.getByText(/1 permanence ouverte/)).toBeVisible();
    const lien = await lienDuMessage(page, 'medecin@demo.maillage.fr');
    await seDeconnecter(page);

    // Opening the link, as mail scanners do, changes nothing.
    for (let fois = 0; fois < 2; fois++) await page.goto(lien);
    await examinerIci(page, 'permanences par lien');
    const rangee = page.getByRole('listitem').filter({ hasText: '6 h 10' });
    await rangee.getByRole('button', { name: 'Je la prends' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette permanence est à vous');
    await expect(page.getByRole('main')).toContainText('2 créneaux sont ouverts');

    await seConnecter(page, 'regulation');
    await page.goto(`${APP}/soins/demandes/nouvelle`);
    await page.getByLabel('Non, cinq fois non').check();
    await page.getByLabel('Motif').selectOption('fievre');
    await page.getByLabel(/En ses mots/).fill('Fièvre, ne peut venir que ce matin-là');
    await page.getByRole('combobox', { name: 'Commune' }).fill('Giat');
    await page.getByLabel('Commune', { exact: true }).fill('Giat');
    await page.getByRole('button', { name: /Chercher un rendez-vous/ }).click();
    await page.waitForURL(/demandes\/[0-9a-f-]{36}$/);
    // The slot of the site is booked by its own page: others come sooner.
    const demande = page.url().split('/').at(-1) ?? '';
    await ouvrirLeSite(page, MAISON);
    await page.goto(`${page.url()}?semaine=${jour}`);
    const creneau = page.getByRole('link', { name: /6:10\s*Corliret/ }).first();
    const adresse = (await creneau.getAttribute('href')) ?? '';
    expect(adresse).toMatch(/creneaux\/[0-9a-f-]{36}$/);
    await page.goto(`${APP}/soins/demandes/${demande}`);
    await expect(page.getByRole('main')).toContainText(MAISON_EN_RAISON);
  });
});

/** The place of a site is one of the reasons of its slots. */
const MAISON_EN_RAISON = /Maison médicale de garde de Pontgibaud, 3 place de l’Église/;

test('un membre adresse une personne à une consultation avancée', async ({ page }) => {
  test.setTimeout(90_000);
  await seConnecter(page, 'medecin');
  await ouvrirLeSite(page, /^Cardiologie avancée/);
  const libres = page.locator('a[href*="/soins/avancees/"]');
  for (let semaines = 0; semaines < 8 && (await libres.count()) === 0; semaines++)
    await page.getByRole('link', { name: 'semaine suivante' }).click();
  await libres.first().click();
  await examinerIci(page, 'adressage');
  await page.getByLabel('Motif d’adressage').selectOption('Palpitations');
  await page.getByLabel('Prénom').fill('Basile');
  await page.getByLabel('Nom', { exact: true }).fill('Ourceyre');
  await page.getByRole('combobox', { name: 'Commune' }).fill('Giat');
  await page.getByRole('button', { name: 'Adresser cette personne' }).click();
  await expect(page.getByText('La personne est adressée.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Palpitations');
});

test('un habitant lit où consulter', async ({ page }) => {
  await page.goto(`${PUBLIC}/sites`);
  await expect(page.getByRole('heading', { name: MAISON })).toBeVisible();
  await expect(page.locator('a[href^="tel:+"]').first()).toBeVisible();
});
