import { expect, type Page, test } from '@playwright/test';
import { analyser, examinerIci } from './examiner.ts';
import { APP, PUBLIC, seConnecter, seDeconnecter } from './personnes.ts';

const ELLE = 'Dre Odile Marquessac';

/** The coordination proposes to her a night that somebody else holds next month; gives what the duty is called. */
async function proposerUneNuit(page: Page, laquelle: 'premiere' | 'derniere'): Promise<string> {
  await page.goto(`${APP}/gardes`);
  await page.getByRole('link', { name: 'Pharmacies de garde' }).click();
  await page.getByRole('link', { name: 'mois suivant' }).click();
  const nuits = page.locator('.month a.slot:not(.hole)').filter({ hasText: /^20:00/ });
  const autres = nuits.filter({ hasNotText: /Marquessac|⇄/ });
  await (laquelle === 'premiere' ? autres.first() : autres.last()).click();
  const titre = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByLabel(/À qui la proposer/).selectOption({ label: ELLE });
  await page.getByRole('button', { name: 'Proposer cette garde' }).click();
  await expect(page.getByText('La garde est proposée')).toBeVisible();
  return titre.replace(/^Garde, /, '');
}

/** The link of the message that was written to her about a duty, "mar. 29 déc. 2026, de 20 h à 8 h" on the pages. */
async function lienDuMessage(page: Page, garde: string): Promise<string> {
  const [, jour = '', quantieme = '', mois = ''] = /^(...)\. (\S+) (...)/.exec(garde) ?? [];
  let lien: string | undefined;
  await expect(async () => {
    await page.goto(`${APP}/soins/messages`);
    const message = page
      .getByRole('row')
      .filter({ hasText: 'pharmacie@demo.maillage.fr' })
      .filter({ hasText: 'une garde à reprendre' })
      .filter({ hasText: new RegExp(`du ${jour}\\p{L}+ ${quantieme} ${mois}`, 'u') })
      .first();
    lien = /\/c\/\S+\/gardes\/echange\/[\w-]{43}/.exec(await message.innerText())?.[0];
    expect(lien).toBeDefined();
  }).toPass({ timeout: 40_000 });
  return lien ?? '';
}

async function reprendreParLeMessage(page: Page): Promise<void> {
  await seConnecter(page, 'coordination');
  const garde = await proposerUneNuit(page, 'derniere');
  const lien = await lienDuMessage(page, garde);
  await seDeconnecter(page);

  // Opening the link, as mail scanners do, changes nothing.
  for (let fois = 0; fois < 2; fois++) await page.goto(lien);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reprendre cette garde ?');
  await expect(page.getByRole('main')).toContainText(garde.slice(0, 12), { ignoreCase: true });
  await page.getByRole('button', { name: 'Oui, je la reprends' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette garde est à vous');
  const morte = await page.goto(lien);
  expect(morte?.status()).toBe(404);

  await seConnecter(page, 'pharmacie');
  await page.goto(`${APP}/gardes/moi`);
  await expect(page.getByText(garde, { exact: false }).first()).toBeVisible();
  await seDeconnecter(page);
}

test('une pharmacienne reprend une nuit par le lien du message', async ({ page }) => {
  test.setTimeout(120_000);
  await reprendreParLeMessage(page);
});

test('la page du lien se lit par tous, et dit non aussi', async ({ page }) => {
  test.setTimeout(120_000);
  await seConnecter(page, 'coordination');
  const lien = await lienDuMessage(page, await proposerUneNuit(page, 'premiere'));
  await seDeconnecter(page);
  await page.goto(lien);
  await examinerIci(page, 'échange par lien');
  await page.getByRole('button', { name: 'Non, je ne peux pas' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('C’est noté');
  expect(await analyser(page)).toEqual([]);
});

test('une garde de demain se rend par le lien du rappel, et se garde tant que nul ne l’a', async ({
  page,
}) => {
  await seConnecter(page, 'coordination');
  await page.goto(`${APP}/soins/messages`);
  const rappel = page.getByRole('row').filter({ hasText: 'votre garde de demain' }).first();
  const lien = /\/c\/\S+\/gardes\/rappel\/[\w-]{43}/.exec(await rappel.innerText())?.[0] ?? '';
  await seDeconnecter(page);
  for (let fois = 0; fois < 2; fois++) await page.goto(lien);
  await examinerIci(page, 'garde par lien');
  await page.getByRole('button', { name: 'Je ne peux pas la tenir' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('C’est noté');
  await page.goto(lien);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette garde attend quelqu’un');
  await page.getByRole('button', { name: 'Finalement, je la garde' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette garde reste à vous');
});

/** "05/02/2027", so many days from now: beyond what the demonstration plans. */
const jourDans = (jours: number) =>
  new Date(Date.now() + jours * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
    .reverse()
    .join('/');

async function importerUnFichier(page: Page, rangs: readonly [number, number]): Promise<void> {
  await seConnecter(page, 'coordination');
  await page.goto(`${APP}/gardes`);
  await page.getByRole('link', { name: 'Pharmacies de garde' }).click();
  await page.getByRole('link', { name: 'Importer un fichier de gardes' }).click();
  const fichier = [
    'Date;Horaires;Pharmacien',
    `${jourDans(rangs[0])};20h-8h;MARQUESSAC Odile`,
    `${jourDans(rangs[1])};20h-8h;La pharmacie du bas`,
    '30/02/2027;20h-8h;MARQUESSAC Odile',
  ];
  const envoyer = async () => {
    await page.getByLabel('Fichier de gardes').setInputFiles({
      name: 'gardes.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(fichier.join('\r\n'), 'latin1'),
    });
    await page.getByRole('button', { name: 'Lire le fichier' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ce que le fichier change');
  };
  await envoyer();
  await expect(page.getByText('« 30/02/2027 » n’existe pas')).toBeVisible();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page
    .getByLabel(/La pharmacie du bas/)
    .selectOption({ label: 'Laisser ces gardes de côté' });
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByRole('button', { name: 'Importer 1 garde' }).click();
  await expect(page.getByText('1 garde importée.')).toBeVisible();
  await page.getByRole('link', { name: 'Importer un fichier de gardes' }).click();
  await envoyer();
  await expect(page.getByText(/Déjà ainsi dans le tableau/)).toBeVisible();
}

test('un fichier de gardes se lit, se relit, puis s’écrit une fois', async ({ page }) => {
  await importerUnFichier(page, [200, 201]);
  await examinerIci(page, 'aperçu d’import');
});

test('l’adresse d’un tableau montre ses gardes à un agenda, jusqu’à ce qu’on la révoque', async ({
  page,
  request,
}) => {
  await seConnecter(page, 'coordination');
  await page.goto(`${APP}/gardes`);
  await page.getByRole('link', { name: 'Pharmacies de garde' }).click();
  await page.getByRole('link', { name: /adresse à un agenda/ }).click();
  await page.getByLabel('Pour qui').fill('Le standard');
  await page.getByRole('button', { name: 'Donner une adresse' }).click();
  const adresse = await page.locator('code').innerText();
  const lue = await request.get(adresse);
  expect(await lue.text()).toContain('BEGIN:VEVENT');
  await page.goto(page.url());
  await page
    .getByRole('button', { name: /Révoquer.*Le standard/ })
    .first()
    .click();
  await expect(page.getByText(/L’adresse est révoquée/)).toBeVisible();
  expect((await request.get(adresse)).status()).toBe(404);
});

test.describe('Sans JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('un fichier de gardes s’importe de même', async ({ page }) => {
    await importerUnFichier(page, [204, 205]);
  });

  test('la nuit se reprend de même', async ({ page }) => {
    test.setTimeout(120_000);
    await reprendreParLeMessage(page);
  });

  test('un habitant trouve qui est de garde pour sa commune, et l’affiche', async ({ page }) => {
    await page.goto(`${PUBLIC}/gardes`);
    await page.getByLabel('Votre commune').selectOption({ label: 'Giat' });
    await page.getByRole('button', { name: 'Filtrer' }).click();
    await expect(page).toHaveURL(/commune=63165/);
    for (const moment of ['Maintenant', 'Cette nuit'])
      await expect(page.getByRole('heading', { name: moment })).toBeVisible();
    // In the night, tonight is now: the number is written once.
    const deGarde = page.locator('#maintenant, #cette-nuit');
    await expect(deGarde.getByText('Pharmacies de garde').first()).toBeVisible();
    await expect(deGarde.locator('a[href^="tel:+"]').first()).toBeVisible();
    await page.getByRole('link', { name: /L’affiche/ }).click();
    await expect(page.getByAltText('Code QR vers la page des gardes').first()).toBeVisible();
  });
});
