import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { examinerIci } from './examiner.ts';
import { APP, seConnecter, seDeconnecter } from './personnes.ts';

const INDEMNISATIONS = `${APP}/financement/indemnisations`;

/** Types a rule as a board adopted it, for a day far off: it changes no relevé of the demonstration. */
async function saisirUneRegle(page: Page, libelle: string): Promise<void> {
  await page.goto(`${INDEMNISATIONS}/regles/nouvelle`);
  await page.getByLabel('Nom', { exact: true }).fill(libelle);
  await page.getByLabel('Comment').selectOption({ label: 'Forfait de journée' });
  await page.getByLabel('Pour quoi').selectOption({ label: 'Garde assurée' });
  await page.getByLabel(/^Indemnité/).check();
  await page.getByLabel(/^Montant \(/).fill('beaucoup');
  await page.getByLabel('Organe').fill('Conseil d’administration');
  await page.getByLabel('Décidé le').fill('2026-11-02');
  await page.getByLabel('Vaut du').fill('2100-01-01');
  await page.getByRole('button', { name: 'Enregistrer la règle' }).click();
  await expect(page.getByText('Donnez un montant en euros').first()).toBeVisible();
  await expect(page.getByLabel('Nom', { exact: true })).toHaveValue(libelle);
  await page.getByLabel(/^Montant \(/).fill('80,50');
  await page.getByRole('button', { name: 'Enregistrer la règle' }).click();
  await expect(page.getByText('La règle est enregistrée.')).toBeVisible();
}

/** Records an invoice that says more than the relevé: the difference is said in euros, then explained. */
async function noterUneNoteTropHaute(page: Page): Promise<string> {
  const numero = `N-${Date.now() % 100_000}`;
  await page.locator('summary', { hasText: 'Noter une note d’honoraires' }).click();
  await page.locator('#honoraires-numero').fill(numero);
  await page.locator('#honoraires-le').fill('1900-01-01');
  await page.locator('#honoraires-montant').fill('9999');
  const pdf = { name: 'note.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };
  await page.locator('#honoraires-fichier').setInputFiles(pdf);
  await page.getByRole('button', { name: 'Noter la note d’honoraires' }).click();
  await expect(page.getByText(/Ce jour est avant que la CPTS n’indemnise/).first()).toBeVisible();
  await expect(page.getByLabel('Numéro')).toHaveValue(numero);
  await page.getByLabel('Date', { exact: true }).fill(new Date().toISOString().slice(0, 10));
  await page.getByLabel('La note d’honoraires').setInputFiles(pdf);
  await page.getByRole('button', { name: 'Noter la note d’honoraires' }).click();
  await expect(page.getByText('La note est notée\u00A0: il reste à la vérifier.')).toBeVisible();
  await page.getByRole('button', { name: 'Accepter avec cette explication' }).click();
  await expect(page.getByText(/€ de plus que le relevé. Expliquez/).first()).toBeVisible();
  await page.getByLabel('Pourquoi cet écart').fill('Deux mois sur la même note');
  await page.getByRole('button', { name: 'Accepter avec cette explication' }).click();
  await expect(page.getByText(/C’est vérifié/)).toBeVisible();
  return numero;
}

test('une règle, le relevé d’un autre approuvé, le fichier de la banque, la page du membre par son lien', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await seConnecter(page, 'tresorerie');
  const libelle = `Garde ${Date.now() % 100_000}`;
  await saisirUneRegle(page, libelle);
  await expect(page.getByRole('row').filter({ hasText: libelle })).toContainText(
    /80,50\s€ la journée/,
  );
  await page.getByRole('link', { name: `Finir : ${libelle}` }).click();
  await page.getByRole('button', { name: 'Retirer, elle n’a rien payé' }).click();
  await expect(page.getByText('La règle est retirée.')).toBeVisible();

  // What the treasurer is owed waits for another officer.
  await page.goto(INDEMNISATIONS);
  const lignes = page.getByRole('row');
  await lignes.filter({ hasText: 'le vôtre' }).getByRole('link').click();
  await expect(page.getByText(/Ce relevé est le vôtre/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Approuver/ })).toHaveCount(0);

  await page.goto(INDEMNISATIONS);
  const autre = lignes.filter({ hasText: /prêt$/ }).first().getByRole('link');
  const nom = await autre.innerText();
  await autre.click();
  const releve = page.url();
  await page.getByRole('button', { name: /^Approuver/ }).click();
  await expect(page.getByText('Le relevé est approuvé.')).toBeVisible();
  const numero = await noterUneNoteTropHaute(page);

  await page.goto(`${INDEMNISATIONS}/virements`);
  await page.getByRole('button', { name: /^Créer le fichier/ }).click();
  await expect(page.getByText(/Le fichier de .* est prêt/)).toBeVisible();
  const arrivee = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger le fichier' }).first().click();
  const xml = await readFile(await (await arrivee).path(), 'utf8');
  expect(xml).toContain('urn:iso:std:iso:20022:tech:xsd:pain.001.001.09');
  expect(xml).toContain(`Honoraires, facture ${numero}`);
  const sommes = [...xml.matchAll(/<CtrlSum>([\d.]+)<\/CtrlSum>/g)].map(([, somme]) => somme);
  const payes = [...xml.matchAll(/<InstdAmt Ccy="EUR">([\d.]+)</g)].map(([, c]) => Number(c));
  expect(sommes).toHaveLength(2);
  expect(Number(sommes[0]).toFixed(2)).toBe(payes.reduce((a, b) => a + b, 0).toFixed(2));

  await page.goto(releve);
  await page.getByRole('button', { name: 'Envoyer son lien' }).click();
  const lien = await page.locator('.copy code').innerText();
  await seDeconnecter(page);
  await page.goto(lien);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(nom);
  await expect(page.getByText('en attente du virement')).toBeVisible();
  await examinerIci(page, 'indemnisations par lien');
  await page.locator('summary', { hasText: 'Déclarer un trajet' }).click();
  await page.locator('#trajet-jour').fill('2026-11-02');
  await page.locator('#trajet-km').fill('24');
  await page.locator('#trajet-puissance').selectOption('5');
  await page.locator('#trajet-mission').selectOption('parcours');
  await page.locator('#trajet-objet').fill(`Visite ${Date.now() % 100_000}`);
  await page.locator('details[open]').getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.getByText(/C’est envoyé à la coordination/)).toBeVisible();
});
