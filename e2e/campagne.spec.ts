import { expect, test } from '@playwright/test';
import { APP, seConnecter, seDeconnecter } from './personnes.ts';

const RECENSEMENT = `${APP}/soins/recensement`;

test('la coordination ouvre un mois, suit les professions, et en tire une feuille', async ({
  page,
}) => {
  await seConnecter(page, 'coordination');
  await page.goto(RECENSEMENT);
  await page.getByText('Ouvrir une campagne').click();
  // The furthest month of the list: no other scenario opens it.
  const mois = page.getByLabel('Mois à compter');
  const dernier = (await mois.locator('option').allInnerTexts()).at(-1) ?? '';
  await mois.selectOption({ label: dernier });
  await page.getByLabel(/^Médecin \(/).check();
  await page.getByRole('button', { name: 'Ouvrir et écrire à chacun' }).click();
  await expect(page.getByText(/La campagne est ouverte/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(dernier.toLowerCase());
  await expect(page.getByText(/Le suivant un jour après/)).toBeVisible();
  const [feuille] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /Feuille pour la CPAM/ }).click(),
  ]);
  expect(feuille.suggestedFilename()).toMatch(/^recensement-\d{4}-\d{2}\.pdf$/);
  await page.goto(`${APP}/soins/messages`);
  await expect(page.getByText(/compter les soins de/).first()).toBeVisible();
  await seDeconnecter(page);
  await seConnecter(page, 'medecin');
  await page.goto(RECENSEMENT);
  await expect(page.getByText('Ouvrir une campagne')).toHaveCount(0);
});
