import { expect, type Page, test } from '@playwright/test';
import { examinerIci } from './examiner.ts';
import { APP, champCommune, dansMinutes, PUBLIC, seConnecter, seDeconnecter } from './personnes.ts';

const MAISON = /^Maison médicale de garde/;

/** The address of a page of the site, as the list leads to it. */
async function ouvrirLeSite(page: Page, nom: RegExp): Promise<void> {
  await page.goto(`${APP}/sites`);
  await page.getByRole('link', { name: nom }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(nom);
}

/** The link of the message to somebody of the team who is not on duty this week-end, as the named doctor is. */
async function lienDuMessage(page: Page): Promise<string> {
  let lien: string | undefined;
  await expect(async () => {
    await page.goto(`${APP}/soins/messages`);
    const message = page
      .getByRole('row')
      .filter({ hasNotText: 'medecin@demo.maillage.fr' })
      .filter({ hasText: 'à prendre, Maison médicale' })
      .first();
    lien = /\/c\/\S+\/sites\/permanences\/[\w-]{43}/.exec(await message.innerText())?.[0];
    expect(lien).toBeDefined();
  }).toPass({ timeout: 40_000 });
  return lien ?? '';
}

/** Opens hours of forty minutes that wait for somebody, where the day allows it, from so many minutes on. */
async function ouvrirDesHeures(page: Page, minutes: number): Promise<void> {
  const [debut, fin] = [dansMinutes(minutes), dansMinutes(minutes + 40)];
  if (debut.jour !== fin.jour) return;
  await page.getByRole('link', { name: 'Ouvrir des permanences' }).click();
  await page.getByLabel(/^Jour/).fill(debut.jour);
  await page.getByLabel('De', { exact: true }).fill(debut.heure);
  await page.getByLabel('À', { exact: true }).fill(fin.heure);
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
  await expect(page.getByText(/1\spermanence ouverte/)).toBeVisible();
}

/** Takes the first hours, soonest first, that the person is free for. */
async function prendre(page: Page, lien: string): Promise<void> {
  for (let rang = 0; rang < 4; rang++) {
    await page.goto(lien);
    await page.getByRole('button', { name: 'Je la prends' }).nth(rang).click();
    const titre = page.getByRole('heading', { level: 1 });
    if ((await titre.innerText()) === 'Cette permanence est à vous') return;
    await expect(page.getByRole('alert')).toContainText('Vous avez déjà un créneau');
  }
  throw new Error('Aucune heure libre pour prendre une permanence.');
}

/** Whoever took the hours gives them back by their link; the regulation, on the request just answered, moves it. */
async function rendreEtDeplacer(page: Page, lien: string): Promise<void> {
  const demande = page.url();
  await page.goto(lien);
  await page.getByRole('button', { name: 'Je ne peux pas l’assurer' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^C’est noté/);
  await expect(page.getByRole('main')).toContainText('déjà pris est confié à la régulation');
  await page.goto(demande);
  await expect(page.getByRole('main')).toContainText('ne peut plus recevoir à cette heure');
  await examinerIci(page, 'rendez-vous à déplacer');
  await page.getByRole('link', { name: 'Voir où il irait' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rendez-vous à déplacer');
  await examinerIci(page, 'liste à déplacer');
  const ligne = page
    .getByRole('listitem')
    .filter({ has: page.locator(`a[href$="${new URL(demande).pathname}"]`) });
  await ligne.getByRole('button', { name: /^Déplacer/ }).click();
  await expect(page.getByText(/Rendez-vous déplacé\./).first()).toBeVisible();
  await page.goto(demande);
  await expect(page.getByRole('main')).toContainText('Rendez-vous déplacé, prévu d’abord');
}

test('un médecin prend une permanence par le lien du message, et la régulation y réserve', async ({
  page,
}) => {
  test.setTimeout(150_000);
  await seConnecter(page, 'coordination');
  await ouvrirLeSite(page, MAISON);
  for (const minutes of [35, 95, 155]) await ouvrirDesHeures(page, minutes);
  const lien = await lienDuMessage(page);
  await seDeconnecter(page);

  // Opening the link, as mail scanners do, changes nothing.
  for (let fois = 0; fois < 2; fois++) await page.goto(lien);
  await examinerIci(page, 'permanences par lien');
  await prendre(page, lien);
  await expect(page.getByRole('main')).toContainText(/2\scréneaux sont ouverts/);

  await seConnecter(page, 'regulation');
  await page.goto(`${APP}/soins/demandes/nouvelle`);
  await page.getByLabel('Non, cinq fois non').check();
  await page.getByLabel('Motif').selectOption('fievre');
  await champCommune(page, 'Commune').fill('Pontgibaud');
  await page.getByRole('button', { name: /Chercher un rendez-vous/ }).click();
  await page.waitForURL(/demandes\/[0-9a-f-]{36}$/);
  const autres = page.getByText(/autres? heures?$/).first();
  if (await autres.isVisible()) await autres.click();
  // The place of the site is among the reasons.
  const ligne = page.getByRole('listitem').filter({ hasText: '3 place de l’Église' }).first();
  await ligne.getByRole('button', { name: /Proposer/ }).click();
  await expect(
    page.getByText(/Rendez-vous donné (aujourd’hui|demain|\p{L}+)/u).first(),
  ).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Maison médicale de garde de Pontgibaud');
  await rendreEtDeplacer(page, lien);
});

test('un membre adresse une personne à une consultation avancée', async ({ page }) => {
  test.setTimeout(90_000);
  await seConnecter(page, 'medecin');
  await ouvrirLeSite(page, /^Cardiologie avancée/);
  const libres = page.locator('a[href*="/soins/avancees/"]');
  for (let semaines = 0; semaines < 8 && (await libres.count()) === 0; semaines++)
    await page.getByRole('link', { name: 'semaine suivante' }).click();
  await libres.first().click();
  await page.waitForURL(/\/soins\/avancees\//);
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
