import { readFile } from 'node:fs/promises';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { examinerIci } from './examiner.ts';
import { APP, LECTURE_MS, PUBLIC, seConnecter } from './personnes.ts';

const ASSO = `${APP}/vie-associative`;

/** On a phone, script off: what is missing is said in red, nothing typed is lost, then the application leaves. */
async function demanderAuTelephone(browser: Browser, base: string, nom: string): Promise<void> {
  const telephone = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
    locale: 'fr-FR',
    extraHTTPHeaders: { 'X-Forwarded-For': '203.0.113.17' },
  });
  const page = await telephone.newPage();
  await page.goto(new URL(`${PUBLIC}/adherer`, base).href);
  await page.getByLabel('Pour vous', { exact: false }).first().check();
  await page.getByLabel('Prénom').fill('Elvire');
  await page.getByLabel('Nom', { exact: true }).fill(nom);
  await page.getByLabel(/^Profession/).selectOption({ label: 'Psychologue' });
  await page.getByLabel('Courriel').fill('elvire');
  await page.waitForTimeout(LECTURE_MS);
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await expect(page.getByText(/Donnez une adresse complète/).first()).toBeVisible();
  await expect(page.getByLabel('Nom', { exact: true })).toHaveValue(nom);
  await page.getByLabel('Courriel').fill(`${nom.toLowerCase()}@exemple.invalid`);
  await page.getByLabel(/J’accepte que la CPTS garde/).check();
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Votre demande est reçue');
  await telephone.close();
}

async function telecharger(page: Page, geste: () => Promise<void>): Promise<[string, Buffer]> {
  const [fichier] = await Promise.all([page.waitForEvent('download'), geste()]);
  return [fichier.suggestedFilename(), await readFile(await fichier.path())];
}

test('une adhésion se demande au téléphone, se décide, se paie, et la liste sort et rentre', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const nom = `Castelgrain${Date.now() % 100_000}`;
  await seConnecter(page, 'coordination');
  await demanderAuTelephone(browser, page.url(), nom);

  await page.goto(ASSO);
  await page.getByRole('link', { name: `Elvire ${nom}`, exact: true }).click();
  await page.getByRole('button', { name: /Accepter et souhaiter la bienvenue/ }).click();
  await expect(page.getByText('L’adhésion est acceptée.')).toBeVisible();
  const fiche = page.url();
  await examinerIci(page, 'adhésion acceptée');
  await expect(async () => {
    await page.goto(`${APP}/soins/messages`);
    await expect(
      page
        .getByRole('row')
        .filter({ hasText: `${nom.toLowerCase()}@exemple.invalid` })
        .first(),
    ).toContainText('bienvenue');
  }).toPass({ timeout: 40_000 });

  await page.goto(`${ASSO}/cotisations`);
  await page.getByLabel(/À payer au plus tard le/).fill(dansJours(30));
  await page.getByRole('button', { name: 'Appeler les cotisations' }).click();
  await expect(page.getByText(/adhérents? appelés?/)).toBeVisible();
  await page.getByRole('link', { name: `Encaisser la cotisation de Elvire ${nom}` }).click();
  await page.getByLabel('Chèque').check();
  await examinerIci(page, 'paiement à noter');
  await page.getByRole('button', { name: /Noter le paiement et faire le reçu/ }).click();
  await expect(page.getByText(/Le paiement est noté/)).toBeVisible();
  const ligne = page.getByRole('row').filter({ hasText: nom });
  const [recu, pdf] = await telecharger(page, () =>
    ligne.getByRole('link', { name: /reçu/ }).click(),
  );
  expect(recu).toMatch(/^recu-\d{4}-\d{3,}\.pdf$/);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');

  await page.goto(`${ASSO}?q=${nom}`);
  const [liste, classeur] = await telecharger(page, () =>
    page.getByRole('link', { name: 'XLSX' }).click(),
  );
  await ecrireA(page, nom);
  await page.goto(`${ASSO}/importer`);
  const fichier = {
    name: liste,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: classeur,
  };
  await page.getByLabel(/Fichier d’adhérents/).setInputFiles(fichier);
  await page.getByRole('button', { name: 'Lire le fichier' }).click();
  await expect(page.getByText(/Rien ne change/)).toBeVisible();

  const csv =
    'Prénom;Nom;Début;Courriel\r\nFlorimond;Autrevigne;05/01/2026;faux\r\nZoé;Autrevigne;05/01/2026;';
  await page.goto(`${ASSO}/importer`);
  await page
    .getByLabel(/Fichier d’adhérents/)
    .setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByRole('button', { name: 'Lire le fichier' }).click();
  await expect(page.getByText(/Cette adresse n’est pas complète/)).toBeVisible();
  await examinerIci(page, 'aperçu d’import');
  await page.getByRole('button', { name: /^Importer/ }).click();
  await expect(page.getByText(/1\s*adhérent importé/)).toBeVisible();

  await page.goto(fiche);
  await page.getByLabel('Pourquoi').fill('Déménage');
  await page.getByRole('button', { name: 'Noter son départ' }).click();
  await expect(page.getByText(/Le départ est noté/)).toBeVisible();
});

/** Writes to the members that the list shows: read again with who receives it, then sent. */
async function ecrireA(page: Page, nom: string): Promise<void> {
  await page.getByRole('link', { name: 'Écrire à cet adhérent' }).click();
  await expect(page.getByText(`Nom qui contient « ${nom} »`)).toBeVisible();
  await page.getByLabel('Sujet').fill(`Bienvenue à ${nom}`);
  await page.getByLabel('Message').fill('Une réunion d’accueil vous attend.\n\nÀ bientôt.');
  await page.getByRole('button', { name: 'Relire, et voir qui le reçoit' }).click();
  await expect(page.getByText('Rien n’est encore parti.')).toBeVisible();
  await examinerIci(page, 'message aux adhérents, relu');
  await page.getByRole('button', { name: 'Envoyer à 1 adhérent' }).click();
  await page.waitForURL(/\/courriers\//);
  await examinerIci(page, 'message aux adhérents, envoyé');
}

function dansJours(n: number): string {
  return new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);
}
