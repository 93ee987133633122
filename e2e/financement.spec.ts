import { expect, test } from '@playwright/test';
import { APP, seConnecter } from './personnes.ts';

const FINANCEMENT = `${APP}/financement`;

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'avec JavaScript' : 'sans JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('un montant recopié du contrat, un indicateur et sa valeur deviennent des euros', async ({
      page,
    }) => {
      await seConnecter(page, 'coordination');
      await page.goto(`${FINANCEMENT}?annee=2`);
      await expect(page.getByText('à saisir').first()).toBeVisible();

      await page.getByRole('link', { name: 'Prévention', exact: true }).click();
      const montant = page.locator('details').filter({ hasText: 'Recopier un montant' });
      await montant.locator('summary').click();
      await page.getByLabel('Part', { exact: true }).selectOption({ label: 'Part variable' });
      await page.getByLabel('Montant annuel').fill('douze');
      await page.getByRole('button', { name: 'Enregistrer le montant' }).click();
      await expect(page.getByText('Donnez un montant en euros').first()).toBeVisible();
      await expect(page.getByLabel('Montant annuel')).toHaveValue('douze');
      await page.getByLabel('Montant annuel').fill('12 500');
      await page.getByRole('button', { name: 'Enregistrer le montant' }).click();
      await expect(page.getByText('Le montant est enregistré.')).toBeVisible();

      const libelle = `Vaccinés au forum ${Date.now() % 100_000}`;
      await page.locator('summary', { hasText: 'Ajouter un indicateur' }).click();
      await page.getByLabel('Indicateur', { exact: true }).fill(libelle);
      await page.getByLabel('Par paliers').check();
      await page.getByLabel(/^Paliers/).fill('50 : 5 000\n120 : 12 500');
      await page.getByRole('button', { name: 'Ajouter l’indicateur' }).click();
      await expect(page.getByText('L’indicateur est au contrat.')).toBeVisible();

      const un = page.getByRole('article').filter({ hasText: libelle });
      await expect(un).toContainText('inconnu');
      await un.locator('summary').click();
      await un.getByLabel(/^Valeur/).fill('64');
      await un.getByRole('button', { name: 'Enregistrer la valeur' }).click();
      await expect(page.getByText('La valeur est enregistrée.')).toBeVisible();
      await expect(un).toContainText(/5\s000\s€/);
      await expect(un).toContainText(/120\s: 7\s500\s€ de plus/);
      await un.locator('summary').click();
      await un.getByRole('button', { name: 'Retirer, de cette année en avant' }).click();
      await expect(
        page.getByText('L’indicateur ne compte plus, de cette année en avant.'),
      ).toBeVisible();
    });
  });

test('un versement se note en face de ce que le contrat promet, et s’annule', async ({ page }) => {
  await seConnecter(page, 'coordination');
  await page.goto(`${FINANCEMENT}/versements`);
  await page.locator('summary', { hasText: 'Noter un versement' }).click();
  await page.getByLabel('Pour').selectOption({ label: 'Année 1, Accès aux soins\u00A0: avance' });
  await page.getByLabel(/Reçu le/).fill(new Date().toISOString().slice(0, 10));
  await page.getByLabel(/^Montant/).fill('12 345,67');
  await page.getByRole('button', { name: 'Noter le versement' }).click();
  await expect(page.getByText('Le versement est noté.')).toBeVisible();
  const recu = page
    .getByRole('row')
    .filter({ hasText: /12\s345,67/ })
    .last();
  await recu.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText('Le versement est annulé, sa trace reste.')).toBeVisible();
});

test('d’un euro du tableau à la feuille d’émargement qui l’a gagné, en quatre clics', async ({
  page,
}) => {
  await seConnecter(page, 'tresorerie');
  await page.goto(FINANCEMENT);
  await page.getByRole('link', { name: 'Accès aux soins', exact: true }).last().click();
  await page.getByRole('link', { name: 'Réunions entre professionnels' }).click();
  await expect(
    page.getByText(/1\sréunion, soit|soit 3\s000\s€ sur 8\s000\s€/).first(),
  ).toBeVisible();
  await page
    .getByRole('link', { name: /^Ouvrir/ })
    .first()
    .click();
  const feuille = page.getByRole('link', { name: 'Feuille figée (PDF)' });
  const pdf = await page.request.get((await feuille.getAttribute('href')) ?? '');
  expect(pdf.headers()['content-type']).toBe('application/pdf');
});
