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
  await expect(page.getByText('La garde est proposée, par message.')).toBeVisible();
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

test.describe('Sans JavaScript', () => {
  test.use({ javaScriptEnabled: false });
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
    const cetteNuit = page.locator('#cette-nuit');
    await expect(cetteNuit.getByText('Pharmacies de garde')).toBeVisible();
    await expect(cetteNuit.locator('a[href^="tel:"]').first()).toBeVisible();
    await page.getByRole('link', { name: /L’affiche/ }).click();
    await expect(page.getByAltText('Code QR vers la page des gardes').first()).toBeVisible();
  });
});
