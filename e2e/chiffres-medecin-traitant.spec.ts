import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { APP, champCommune, LECTURE_MS, PUBLIC, seConnecter, seDeconnecter } from './personnes.ts';

const MT = `${APP}/medecin-traitant`;
const titre = (page: Page) => page.getByRole('heading', { level: 1 });

/** A day some months before now: `2026-08-29`. */
const ilYA = (mois: number) =>
  new Date(Date.now() - mois * 30.4 * 86_400_000).toISOString().slice(0, 10);
/** Its own source and people, whatever ran before on the same database. */
const unique = () =>
  crypto
    .randomUUID()
    .replace(/[^a-f]/g, '')
    .slice(0, 8);

type Ecrit = { readonly lieu: string; readonly au: string; readonly sans: string };

async function ecrire(page: Page, { lieu, au, sans }: Ecrit): Promise<void> {
  await page.goto(`${MT}/populations/nouveau`);
  await page.getByLabel('Fichier Excel ou CSV').setInputFiles({
    name: 'requete.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Population couverte;2 000\r\nPatients en ALD;400\r\nTaux;12 %', 'utf8'),
  });
  await page.getByRole('button', { name: 'Remplir le formulaire' }).click();
  await expect(page.getByText(/rien n’est encore écrit.*Taux : 12 %/)).toBeVisible();
  await expect(page.getByLabel('Population couverte')).toHaveValue('2000');
  await page.getByLabel('MSA', { exact: true }).check();
  await page.getByLabel(/^Laquelle/).fill(lieu);
  await page.getByLabel('État au').fill(au);
  await page.getByLabel('Remis par').fill('Correspondante');
  await page.getByLabel('Remis le').fill(au);
  await page.getByLabel('Référence').fill('Requête locale 7');
  const ald = page.getByRole('group', { name: 'En ALD', exact: true });
  await ald.getByLabel(/Sans médecin traitant/).fill('401');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  // One number is more than the whole: it is said, and the rest is still there.
  await expect(page.getByText(/plus que le nombre dont il fait partie/).first()).toBeVisible();
  await expect(page.getByLabel('Remis par')).toHaveValue('Correspondante');
  await ald.getByLabel(/Sans médecin traitant/).fill(sans);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Relevé enregistré')).toBeVisible();
}

async function suivreLaPopulation(page: Page): Promise<void> {
  const lieu = `Essai ${unique()}`;
  await seConnecter(page, 'coordination');
  await ecrire(page, { lieu, au: ilYA(5), sans: '40' });
  await ecrire(page, { lieu, au: ilYA(1), sans: '28' });
  const releves = page.getByRole('table', { name: 'Relevés de population' });
  await releves
    .getByRole('link', { name: new RegExp(lieu) })
    .last()
    .click();
  const premier = page.url();
  await page.goto(`${MT}/populations?depuis=${premier.split('/').at(-1)}`);
  const indicateurs = page.getByRole('table', { name: 'Indicateurs de la mission 1' });
  const ald = indicateurs.getByRole('row').filter({ hasText: 'parmi les patients en ALD' });
  await expect(ald.first()).toContainText(/10,0?\s%|10\s%/);
  await expect(ald.first()).toContainText(/−\s3\spoints \(−\s12\)/);
  await expect(
    indicateurs.getByRole('row').filter({ hasText: 'bénéficiaires de la C2S' }).first(),
  ).toContainText('inconnu');
  await page.goto(premier);
  await page.getByRole('link', { name: 'Corriger' }).click();
  await page.getByLabel('Avec médecin traitant').fill('1 700');
  await page.getByLabel('Pourquoi cette correction').fill('oublié en recopiant');
  await page.getByRole('button', { name: 'Enregistrer la correction' }).click();
  await expect(page.getByText('oublié en recopiant')).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Version 1' })).toBeVisible();
  await seDeconnecter(page);
}

async function demanderSonDepart(page: Page, nom: string, medecin: string): Promise<void> {
  await page.goto(`${PUBLIC}/medecin-traitant/demande`);
  await page.getByLabel('Pour vous').check();
  await page.getByLabel('Prénom', { exact: true }).fill('Zélie');
  await page.getByLabel('Nom', { exact: true }).fill(nom);
  await page.getByLabel('Date de naissance').fill('24/06/1951');
  await champCommune(page, 'Commune').fill('Giat');
  await page.getByLabel('Adresse (facultatif)').fill('Le Bourg');
  await page.getByLabel(/Son médecin est parti, ou va partir/).selectOption({ label: medecin });
  await page.getByLabel(/La CPTS peut appeler/).check();
  await page.waitForTimeout(LECTURE_MS);
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await expect(titre(page)).toHaveText('C’est noté');
}

/** A plan of its own, among doctors nobody follows yet. */
async function suivreUnDepart(page: Page, rang: number): Promise<void> {
  await seConnecter(page, 'coordination');
  await page.goto(`${MT}/departs/nouveau`);
  await page.getByLabel('Médecin', { exact: true }).selectOption({ index: rang });
  await page.getByLabel('Annoncé le').fill(ilYA(2));
  await page.getByLabel(/^Patients estimés/).fill('800');
  await page.getByRole('button', { name: 'Ouvrir le plan' }).click();
  await expect(page.getByText('Dites de qui vient cette estimation').first()).toBeVisible();
  await page.getByLabel(/^Selon qui/).selectOption('declare');
  await page.getByLabel(/Le départ est public/).check();
  await page.getByRole('button', { name: 'Ouvrir le plan' }).click();
  await expect(page.getByText('Plan ouvert')).toBeVisible();
  const plan = page.url();
  const medecin = ((await titre(page).textContent()) ?? '').replace('Départ : ', '');
  await page.getByLabel('Qui, ou quoi').fill('Jeune médecin');
  await page.getByLabel(/^Patients qu’elle peut prendre/).fill('500');
  await page.getByRole('button', { name: 'Noter', exact: true }).click();
  await expect(page.getByText(/Sans solution connue\s: 300/)).toBeVisible();
  await seDeconnecter(page);
  const nom = `Val${unique()}`;
  await demanderSonDepart(page, nom, medecin);
  await seConnecter(page, 'coordination');
  await page.goto(plan);
  await expect(page.getByText(/Reste à accompagner\s: 800/)).toBeVisible();
  await page
    .getByRole('table', { name: /Demandes rattachées/ })
    .getByRole('link')
    .first()
    .click();
  await expect(titre(page)).toHaveText(`Zélie ${nom}`);
  await seDeconnecter(page);
  // The bureau reads the numbers, and no request.
  await seConnecter(page, 'tresorerie');
  await page.goto(plan);
  await expect(page.getByRole('heading', { name: 'Mois par mois' })).toBeVisible();
  await expect(page.getByRole('table', { name: /Demandes rattachées/ })).toHaveCount(0);
  await seDeconnecter(page);
  await seConnecter(page, 'coordination');
  await page.goto(plan);
  await page.getByRole('button', { name: 'Clore ce plan' }).click();
  await expect(page.getByText('Plan clos. Il reste lisible')).toBeVisible();
  await seDeconnecter(page);
}

test('deux relevés se comparent, se corrigent, et chaque chiffre mène à ses faits', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await suivreLaPopulation(page);
  // The bureau reads the numbers; what is behind them is not for it.
  await seConnecter(page, 'tresorerie');
  await page.goto(`${MT}/chiffres?periode=annee`);
  await expect(page.locator('dl.duo').getByRole('link')).toHaveCount(0);
  await seDeconnecter(page);
  await seConnecter(page, 'coordination');
  await page.goto(`${MT}/chiffres?periode=annee`);
  await page.locator('dl.duo').getByRole('link').first().click();
  await expect(titre(page)).toHaveText('Demandes reçues');
  const attente = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV' }).click();
  const csv = await readFile(await (await attente).path(), 'utf8');
  expect(csv).toContain('Demandes reçues');
});

test('un médecin part : qui peut prendre ses patients, qui le nomme, ce qu’il reste', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await suivreUnDepart(page, 2);
});

test.describe('Sans JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('les relevés et les départs se tiennent de même', async ({ page }) => {
    test.setTimeout(180_000);
    await suivreLaPopulation(page);
    await suivreUnDepart(page, 3);
  });
});
