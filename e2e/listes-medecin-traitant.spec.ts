import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { examinerIci } from './examiner.ts';
import { APP, seConnecter } from './personnes.ts';

const LISTES = `${APP}/medecin-traitant/listes`;
type Envoi = { readonly lieu: string; readonly date: string; readonly lignes: readonly string[] };

/** A date some months before now, for a field and for a sentence. */
function ilYA(mois: number) {
  const jour = new Date(Date.now() - mois * 30.4 * 86_400_000).toISOString().slice(0, 10);
  return { saisie: jour, dite: jour.split('-').reverse().join('/') };
}

async function envoyer(page: Page, { lieu, date, lignes }: Envoi): Promise<void> {
  await page.goto(LISTES);
  await page.getByLabel('CPAM', { exact: true }).check();
  await page.getByLabel(/Laquelle/).fill(lieu);
  await page.getByLabel('Date de la liste').fill(date);
  await page.getByLabel(/Fichier Excel ou CSV/).setInputFiles({
    name: 'liste.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(lignes.join('\r\n'), 'latin1'),
  });
  await page.getByRole('button', { name: 'Voir ce qu’elle change' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ce que la liste change');
}

async function importer(page: Page, bouton: RegExp): Promise<void> {
  await page.getByRole('button', { name: bouton }).click();
  const fini = page.getByRole('link', { name: 'Voir le compte rendu' });
  // Without its script the page does not follow the import by itself: it is read again.
  await expect(async () => {
    if (!(await fini.isVisible())) await page.reload();
    await expect(fini).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 40_000 });
  await fini.click();
}

test('une liste de la CPAM se comprend, s’importe, et la suivante dit qui a bougé', async ({
  page,
}) => {
  test.setTimeout(90_000);
  // Its own people, whatever ran before on the same database.
  const famille = `VAL${crypto
    .randomUUID()
    .replace(/[^a-f]/g, '')
    .slice(0, 8)
    .toUpperCase()}`;
  const lieu = `Essai ${famille}`;
  const [avant, apres] = [ilYA(4), ilYA(1)];
  const lignes = [
    `Liste éditée le ${avant.dite}`,
    'NIR;Famille;Prénom;Né(e) le;Commune;Tél;ALD',
    `248036316512345;${famille}A;ÉLOÏSE;12/03/48;Giat;639980041;O`,
    `;${famille}B;LUC;12 juin 1971;;;N`,
    `;${famille}C;ROSE;31/02/1950;Giat;;`,
    'TOTAL;3',
  ];
  await seConnecter(page, 'coordination');
  await envoyer(page, { lieu, date: avant.saisie, lignes });
  await expect(page.getByText('quelle colonne donne le nom')).toBeVisible();
  await expect(page.getByText('n’est pas gardée')).toBeVisible();
  await page.getByLabel(/^Famille/).selectOption({ label: 'Nom' });
  await page.getByRole('button', { name: 'Relire la liste ainsi' }).click();
  await expect(page.getByText('Rien n’est encore écrit')).toBeVisible();
  await expect(page.getByRole('table', { name: /Lignes à corriger/ })).toContainText(
    'Ce jour n’existe pas',
  );
  const attente = page.waitForEvent('download');
  await page.getByRole('link', { name: /toutes les lignes à corriger/ }).click();
  const csv = await readFile(await (await attente).path(), 'utf8');
  expect(csv).toContain(`5;${famille}C`);
  await examinerIci(page, 'aperçu d’une liste');
  await page.setViewportSize({ width: 1280, height: 900 });
  await importer(page, /^Importer 2/);
  await expect(page.getByText('C’est la première de cet émetteur')).toBeVisible();

  const suite = [
    lignes[1] ?? '',
    lignes[3]?.replace(';;;N', ';Giat;;N') ?? '',
    `;${famille}D;ABEL;01/09/1990;Giat;;`,
  ];
  await envoyer(page, { lieu, date: apres.saisie, lignes: suite });
  await expect(page.getByRole('button', { name: /^Importer 2/ })).toBeVisible();
  await importer(page, /^Importer 2/);
  await expect(page.getByText(`comparée à celle du ${avant.dite}`)).toBeVisible();
  await expect(page.locator('dl.duo')).toHaveText(/Sorties.*1.*Toujours.*1.*Nouvelles.*1/);
  await examinerIci(page, 'compte rendu d’une liste');
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('link', { name: 'Parties sans que nous sachions pourquoi' }).click();
  await expect(page.getByRole('table')).toContainText(/Éloïse/i);
  await examinerIci(page, 'comparaison de listes');
});
