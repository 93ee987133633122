import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { examinerIci } from './examiner.ts';
import { APP, champCommune, LECTURE_MS, PUBLIC, seConnecter, seDeconnecter } from './personnes.ts';

const MT = `${APP}/medecin-traitant`;
const BUREAU = { width: 1280, height: 900 };
const titre = (page: Page) => page.getByRole('heading', { level: 1 });

/** No other person of the demonstration is called so. */
function famille(): string {
  return `Val${crypto
    .randomUUID()
    .replace(/[^a-f]/g, '')
    .slice(0, 9)}`;
}

type Inscrite = { readonly nom: string; readonly adresse: string; readonly situation: RegExp };

async function inscrire(page: Page, prenom: string, { nom, adresse, situation }: Inscrite) {
  await page.goto(`${MT}/nouvelle`);
  await page.getByLabel('Prénom', { exact: true }).fill(prenom);
  await page.getByLabel('Nom', { exact: true }).fill(nom);
  await page.getByLabel('Date de naissance').fill('1991-06-24');
  await champCommune(page, 'Commune').fill('Giat');
  await page.getByLabel('Adresse (facultatif)').fill(adresse);
  await page.getByLabel(situation).check();
  await page.getByLabel(/d’accord pour être rappelée/).check();
  await page.getByRole('button', { name: 'Inscrire' }).click();
  await expect(titre(page)).toHaveText(`${prenom} ${nom}`);
}

/** Opens a campaign to a situation that no other person of the demonstration is in; gives its address and code. */
async function ouvrir(page: Page, nom: string, situation: RegExp) {
  await page.goto(`${MT}/campagnes`);
  await page.getByRole('link', { name: 'Ouvrir une campagne' }).click();
  await page.getByLabel(situation).check();
  await page.getByRole('button', { name: 'Voir qui elle concerne' }).click();
  await expect(page.getByText('Remplissez ce champ').first()).toBeVisible();
  await expect(page.getByLabel(situation)).toBeChecked();
  await page.getByLabel('Nom', { exact: true }).fill(`Essai ${nom}`);
  await page.getByLabel('Ce que vous en attendez').fill('Savoir qui cherche encore');
  await page.getByRole('button', { name: 'Voir qui elle concerne' }).click();
  await expect(titre(page)).toHaveText(`Essai ${nom}`);
  const code = /Code (\w+)/.exec(await page.getByLabel('Fil d’Ariane').innerText())?.[1] ?? '';
  return { adresse: new URL(page.url()).pathname, code };
}

async function ecrireLaLettre(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Écrire les textes' }).click();
  const lettre = page.getByLabel('La lettre', { exact: true });
  await lettre.fill('Bonjour [prénom], votre [maladie] nous intéresse.');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('[maladie] n’est pas un champ').first()).toBeVisible();
  await lettre.fill('Bonjour [prénom] [nom],\n\nCherchez-vous encore ?\n[page]');
  await page.getByRole('button', { name: 'Voir la lettre' }).click();
  await expect(page.getByText('Bonjour Honorine Exemple,')).toBeVisible();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('C’est enregistré')).toBeVisible();
  await page.getByRole('link', { name: 'Revenir' }).click();
}

async function telecharger(page: Page, lien: string): Promise<Buffer> {
  const attente = page.waitForEvent('download');
  await page.getByRole('link', { name: lien }).click();
  return await readFile(await (await attente).path());
}

async function preparer(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Préparer 1\u00A0lettre' }).click();
  const pretes = page.getByRole('link', { name: 'Télécharger les lettres (PDF)' });
  // Without its script the page does not follow by itself: it is read again.
  await expect(async () => {
    if (!(await pretes.isVisible())) await page.reload();
    await expect(pretes).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 40_000 });
  await expect(page.getByText('1\u00A0lettre prête')).toBeVisible();
}

async function emporter(page: Page, nom: string): Promise<void> {
  const pdf = await telecharger(page, 'Télécharger les lettres (PDF)');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const csv = (await telecharger(page, 'Adresses pour un routeur (CSV)')).toString('utf8');
  expect(csv).toContain(`Ada ${nom};;;12 rue Haute;;63620 GIAT;63620;GIAT;Ada;${nom};Giat`);
  const affiche = await telecharger(page, 'Télécharger l’affiche (PDF)');
  expect(affiche.subarray(0, 5).toString()).toBe('%PDF-');
}

/** One came back: those of the pile in one gesture. */
async function revenir(page: Page, nom: string): Promise<void> {
  await page.getByRole('link', { name: 'Noter celles qui reviennent' }).click();
  await page.getByRole('button', { name: 'Elles sont revenues' }).click();
  await expect(page.getByText('Cochez les lettres revenues').first()).toBeVisible();
  await page.getByLabel(`Ada ${nom}, Giat`).check();
  await page.getByRole('button', { name: 'Elles sont revenues' }).click();
  await expect(page.getByRole('table', { name: 'Lettres revenues' })).toContainText(`Ada ${nom}`);
}

/** Somebody reads the poster, and answers by its address, in large type. */
async function repondre(page: Page, { nom, code }: { nom: string; code: string }): Promise<void> {
  await page.goto(`${PUBLIC}/mt/${code}`);
  await page.getByRole('link', { name: /facile à lire/ }).click();
  await page
    .getByRole('link', { name: /demande/i })
    .first()
    .click();
  await page.getByRole('link', { name: /page habituelle/ }).click();
  await page.getByLabel('Pour vous').check();
  await page.getByLabel('Prénom', { exact: true }).fill('Ambre');
  await page.getByLabel('Nom', { exact: true }).fill(nom);
  await page.getByLabel('Date de naissance').fill('24/06/1951');
  await champCommune(page, 'Commune').fill('Giat');
  await page.getByLabel('Téléphone (facultatif)').fill('06 39 98 05 77');
  await page.getByLabel(/La CPTS peut appeler/).check();
  await page.waitForTimeout(LECTURE_MS);
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await expect(titre(page)).toHaveText('C’est noté');
}

test('une campagne écrit, colle une affiche, et sait qui lui répond', async ({ page }) => {
  test.setTimeout(90_000);
  const nom = famille();
  await seConnecter(page, 'coordination');
  await inscrire(page, 'Ada', { nom, adresse: '12 rue Haute', situation: /Enceinte/ });
  await inscrire(page, 'Bea', { nom, adresse: '', situation: /Enceinte/ });
  const { adresse, code } = await ouvrir(page, nom, /Enceinte/);
  const sans = page.getByRole('row').filter({ hasText: 'Leur adresse n’est pas connue' });
  await sans.getByRole('link').click();
  await expect(page.getByRole('link', { name: `Bea ${nom}` })).toBeVisible();
  await page.goto(adresse);
  await ecrireLaLettre(page);
  await preparer(page);
  await emporter(page, nom);
  await examinerIci(page, 'campagne aux lettres prêtes');
  await page.setViewportSize(BUREAU);
  await page.getByRole('button', { name: 'La lettre est partie' }).click();
  await revenir(page, nom);
  await seDeconnecter(page);
  await repondre(page, { nom, code });
  await seConnecter(page, 'coordination');
  await page.goto(adresse);
  await expect(page.locator('dl.duo').first()).toHaveText(
    /Lettres parties.*1.*Revenues.*1.*reçues.*1/,
  );
  await page.getByRole('link', { name: /reçues : 1, voir qui/ }).click();
  await expect(page.getByRole('link', { name: `Ambre ${nom}` })).toBeVisible();
  await seDeconnecter(page);
  await seConnecter(page, 'tresorerie');
  await page.goto(`${MT}/campagnes`);
  await expect(page.getByRole('row').filter({ hasText: `Essai ${nom}` })).toContainText('1');
  await expect(page.getByRole('main')).not.toContainText('Ambre');
});

test.describe('sans JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('une campagne prépare ses lettres et les note parties', async ({ page }) => {
    const nom = famille();
    await seConnecter(page, 'coordination');
    await inscrire(page, 'Ada', { nom, adresse: '12 rue Haute', situation: /AME/ });
    await ouvrir(page, nom, /AME/);
    await preparer(page);
    await page.getByRole('button', { name: 'La lettre est partie' }).click();
    await expect(page.getByText('Lettres parties\u00A0: 1')).toBeVisible();
  });
});
