import { expect, test } from '@playwright/test';
import { examiner, fautes } from './examiner.ts';
import { APP, PUBLIC, seConnecter } from './personnes.ts';

// A trace keeps every page as it was: it costs more here than looking at them.
test.use({ trace: 'off' });

const PAGES: Readonly<Record<string, readonly string[]>> = {
  coordination: [
    APP,
    `${APP}/soins`,
    `${APP}/soins/demandes/nouvelle`,
    `${APP}/soins/creneaux`,
    `${APP}/soins/creneaux/ouvrir`,
    `${APP}/soins/creneaux/ouvrir?serie=oui`,
    `${APP}/soins/messages`,
    `${APP}/soins/reglages`,
    `${APP}/pilotage`,
    `${APP}/pilotage?periode=annee`,
  ],
  medecin: [APP, `${APP}/soins`, `${APP}/soins/creneaux`],
  tresorerie: [APP, `${APP}/pilotage`],
};
for (const [compte, adresses] of Object.entries(PAGES))
  test(`axe ne trouve rien dans les pages de ${compte}`, async ({ page }) => {
    test.setTimeout(180_000);
    await seConnecter(page, compte);
    await examiner(page, adresses);
  });

test('axe ne trouve rien au poste de régulation ni sur le bon', async ({ page }) => {
  test.setTimeout(180_000);
  await seConnecter(page, 'regulation');
  await page.goto(`${APP}/soins/demandes/nouvelle`);
  await page.getByLabel('Non, cinq fois non').check();
  await page.getByLabel('Motif').selectOption('fievre');
  await page.getByRole('combobox', { name: 'Commune' }).fill('Giat');
  await page.getByRole('button', { name: /Chercher un rendez-vous/ }).click();
  await expect(page).toHaveURL(/demandes\/[0-9a-f-]{36}$/);
  const demande = new URL(page.url()).pathname;
  await examiner(page, [
    demande,
    `${demande}/modifier`,
    `${demande}/reponse?reponse=pharmacien`,
    `${demande}/reponse?reponse=aucune-solution`,
  ]);
});

test('axe ne trouve rien dans les pages publiques', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(`${PUBLIC}/soins-du-jour`);
  await examiner(page, [`${PUBLIC}/soins-du-jour`]);
  for (const reponse of ['Non, aucun', 'Oui, au moins un']) {
    await page.goto(`${PUBLIC}/soins-du-jour`);
    await page.getByRole('button', { name: reponse }).click();
    expect(await fautes(page)).toEqual([]);
  }
});
