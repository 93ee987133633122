import { expect, test } from '@playwright/test';
import { examiner } from './examiner.ts';
import { APP, seConnecter } from './personnes.ts';

const BORD = `${APP}/pilotage/tableau-de-bord`;
const VILLE = '/app/demo-hauts-de-seine/financement/postes/acces-aux-soins?annee=2';

test('d’aujourd’hui au tableau de bord, à ses deux pages, à ce qui fait un euro, aux indicateurs nationaux', async ({
  page,
}) => {
  await seConnecter(page, 'coordination');
  await page.goto(APP);
  await expect(page.getByRole('heading', { name: /^Contrat et association/ })).toBeVisible();
  await page.getByRole('link', { name: /^(Voir tout|Et .* sur) le tableau de bord$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tableau de bord' })).toBeVisible();
  await expect(page.getByText(/acquis/).first()).toBeVisible();
  await page.locator('summary', { hasText: 'Pourquoi en premier' }).click();
  await expect(page.getByText('Un montant inconnu n’est jamais compté pour zéro.')).toBeVisible();

  const lien = await page.getByRole('link', { name: /PDF/ }).getAttribute('href');
  const pdf = await page.request.get(lien ?? '');
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  const pages = (await pdf.body()).toString('latin1').match(/\/Type \/Page\b/g);
  expect(pages).toHaveLength(2);

  await page.getByRole('link', { name: 'Accès aux soins', exact: true }).last().click();
  await page.getByRole('link', { name: 'Rendez-vous de soins non programmés donnés' }).click();
  await page.getByRole('link', { name: 'Par secteur' }).click();
  await expect(page.getByRole('link', { name: 'Par secteur' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await examiner(page, [BORD]);

  await page.goto(VILLE);
  await page.getByRole('button', { name: 'Ajouter les indicateurs nationaux' }).click();
  await expect(page.getByText('7 indicateurs nationaux sont au contrat')).toBeVisible();
  const urgences = page.getByRole('article').filter({ hasText: 'Passages aux urgences' });
  await expect(urgences).toContainText('à recopier du contrat');
  await urgences.locator('summary', { hasText: 'Recopier du contrat ce qu’il vaut' }).click();
  await urgences.getByLabel(/^Cible/).fill('900');
  await urgences.getByRole('button', { name: 'Enregistrer ce qu’il vaut' }).click();
  await expect(urgences.getByText(/Donnez la cible, le montant maximum/).first()).toBeVisible();
  await expect(urgences.getByLabel(/^Cible/)).toHaveValue('900');
  await urgences.getByLabel(/^Montant maximum/).fill('4 000');
  await urgences.getByRole('button', { name: 'Enregistrer ce qu’il vaut' }).click();
  await expect(page.getByText('Ce que vaut l’indicateur est recopié.')).toBeVisible();
  await expect(urgences).toContainText(/4\s000\s€, au plus 900\spassages/);
});
