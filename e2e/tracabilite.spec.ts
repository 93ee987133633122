import { expect, test } from '@playwright/test';
import { examiner } from './examiner.ts';
import { APP, seConnecter, seDeconnecter } from './personnes.ts';

test('la coordination ouvre le journal des accès, le filtre, et imprime la liste pour une personne', async ({
  page,
}) => {
  // Axe looks at two pages, at two widths, light and dark.
  test.setTimeout(180_000);
  await seConnecter(page, 'regulation');
  await page.goto(`${APP}/soins`);
  await page.locator('main a[href*="/soins/demandes/"]:not([href$="nouvelle"])').first().click();
  await expect(page).toHaveURL(/demandes\/[0-9a-f-]{36}/);
  const demande = /demandes\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  await page.goto(APP);
  await seDeconnecter(page);

  await seConnecter(page, 'coordination');
  await page.goto(APP);
  await page.getByRole('link', { name: 'Journal des accès' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Journal des accès');
  await page.getByLabel(/^Quoi/).selectOption('lecture');
  await page.getByLabel(/^Numéro de dossier/).fill(demande);
  await page.getByLabel(/^Numéro de dossier/).press('Enter');
  await expect(page).toHaveURL(new RegExp(`personne=${demande}`));
  await expect(page.getByText('a ouvert la demande de soins').first()).toBeVisible();
  await page.getByRole('link', { name: 'Imprimer la liste pour cette personne' }).click();
  await expect(page.getByRole('heading', { name: 'Qui a lu vos données' })).toBeVisible();
  const feuille = page.getByRole('article');
  await expect(feuille.getByText('Régulation').first()).toBeVisible();
  await expect(feuille).not.toContainText(demande);
  await examiner(page, [`${APP}/tracabilite`, `${APP}/tracabilite/personnes/${demande}`]);
});
