import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { APP, seConnecter } from './personnes.ts';

const BUDGET = `${APP}/financement/budget`;

test.describe('sans JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('une dépense, de l’engagement au paiement, jusqu’aux écritures', async ({ page }) => {
    test.setTimeout(60_000);
    await seConnecter(page, 'tresorerie');
    await page.goto(`${BUDGET}/depenses`);
    const objet = `Salle de réunion ${Date.now() % 100_000}`;
    await page.getByLabel('Quoi').fill(objet);
    await page.getByLabel('Fournisseur').fill('Commune de Giat');
    await page.getByLabel('Montant').fill('beaucoup');
    await page.getByLabel('Compte', { exact: true }).selectOption('613');
    await page.getByLabel('Mission', { exact: true }).selectOption({ label: 'Prévention' });
    await page.getByLabel('Financeur', { exact: true }).selectOption({ label: 'ACI' });
    await page.getByRole('button', { name: 'Noter l’engagement' }).click();
    await expect(page.getByText('Donnez un montant en euros').first()).toBeVisible();
    await expect(page.getByLabel('Quoi')).toHaveValue(objet);
    await page.getByLabel('Montant').fill('150');
    await page.getByRole('button', { name: 'Noter l’engagement' }).click();
    await expect(page.getByText('L’engagement est noté.')).toBeVisible();

    const jour = await page.locator('time').first().getAttribute('datetime');
    const numero = `S-${Date.now() % 100_000}`;
    const facturer = async (montant: string) => {
      await page.getByLabel('Numéro').fill(numero);
      await page.getByLabel('Datée du').fill(jour ?? '');
      await page.getByLabel('Montant').fill(montant);
      await page.getByRole('button', { name: 'Noter la facture' }).click();
    };
    await facturer('180');
    await expect(page.getByText(/dépasse l’engagement.*il reste 150/).first()).toBeVisible();
    await facturer('150');
    await expect(page.getByText('La facture est notée.')).toBeVisible();
    await page.getByLabel('Référence de la banque').fill('VIR SALLE');
    await page.getByRole('button', { name: 'Approuver le paiement' }).click();
    await expect(page.getByText('Le paiement est approuvé.')).toBeVisible();
    await expect(page.getByText('Payé 150')).toBeVisible();

    await page.goto(`${BUDGET}/ecritures`);
    await expect(page.getByRole('row').filter({ hasText: numero })).toHaveCount(2);
    const arrivee = page.waitForEvent('download');
    await page.getByRole('link', { name: 'FEC' }).click();
    const fichier = await arrivee;
    expect(fichier.suggestedFilename()).toMatch(/^\d{9}FEC\d{4}1231\.txt$/);
    const fec = await readFile(await fichier.path(), 'latin1');
    expect(fec.split('\r\n').filter((ligne) => ligne.includes(numero))).toHaveLength(4);
  });
});
