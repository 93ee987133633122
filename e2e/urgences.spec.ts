import { expect, test } from '@playwright/test';
import { examinerIci } from './examiner.ts';
import { APP, champCommune, PUBLIC, seConnecter } from './personnes.ts';

const APPAREILS = `${APP}/soins/appareils`;
const ECRAN = `${PUBLIC}/urgences`;

test('un appareil appairé ré-oriente, ne lit rien, et s’arrête', async ({ page, browser }) => {
  test.setTimeout(120_000);
  await seConnecter(page, 'coordination');
  await page.goto(APPAREILS);
  await page.getByRole('textbox', { name: 'Nom' }).fill('Urgences de Riom, accueil');
  await page.getByRole('button', { name: 'Donner un lien' }).click();
  const adresse = await page.locator('.copy code').innerText();

  const contexte = await browser.newContext();
  const tablette = await contexte.newPage();
  expect((await tablette.goto(ECRAN))?.status()).toBe(404);
  await tablette.goto(adresse);
  await examinerIci(tablette, 'appairer');
  await tablette.getByRole('button', { name: 'Appairer cet appareil' }).click();
  await expect(tablette).toHaveURL(ECRAN);
  await examinerIci(tablette, 'urgences');
  const [temoin] = (await contexte.cookies()).filter(({ name }) => name.includes('urgences'));
  expect(temoin).toMatchObject({ httpOnly: true, sameSite: 'Lax' });

  await tablette.getByLabel('Oui, à une au moins').check();
  await tablette.getByRole('button', { name: 'Voir les rendez-vous' }).click();
  await expect(tablette.getByRole('alert')).toContainText('15 maintenant');

  await tablette.goto(ECRAN);
  await tablette.getByLabel('Non, cinq fois non').check();
  await tablette.getByLabel('Motif').selectOption('fievre');
  await champCommune(tablette, 'Commune').fill('Giat');
  await tablette.getByLabel('Âge').fill('34');
  await tablette.getByRole('button', { name: 'Voir les rendez-vous' }).click();
  await expect(tablette.getByRole('heading', { level: 1 })).toHaveText(/Quel rendez-vous/);
  await examinerIci(tablette, 'créneaux des urgences');
  await tablette
    .getByRole('button', { name: /^Réserver/ })
    .first()
    .or(tablette.getByRole('button', { name: /Laisser la régulation/ }))
    .first()
    .click();
  await expect(tablette.getByText(/Demande n°/)).toBeVisible();
  await examinerIci(tablette, 'ré-orientée');
  for (const ferme of [`${APP}/soins`, `${APP}/soins/creneaux`, `${APP}/patients`])
    expect((await contexte.request.get(ferme, { maxRedirects: 0 })).status()).not.toBe(200);

  await page.goto(APPAREILS);
  await page
    .getByRole('button', { name: /^Arrêter.*Riom/ })
    .first()
    .click();
  await expect(page.getByText(/n’ouvre plus rien/)).toBeVisible();
  expect((await tablette.goto(ECRAN))?.status()).toBe(404);
  expect((await tablette.goto(adresse))?.status()).toBe(404);
  await contexte.close();
});
