import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { examiner } from './examiner.ts';
import { envoyer } from './import-de-fichiers.ts';
import { APP, seConnecter } from './personnes.ts';

const ANNUAIRE = `${APP}/territoire/annuaire`;

/** A nurse of Giat whom the file gives twice, under two numbers; her name tells the two runs apart. */
type Jumelles = { readonly nom: string; readonly ecrit: string; readonly rpps: readonly string[] };

const COLONNES = [
  "Type d'identifiant PP",
  'Identifiant PP',
  "Nom d'exercice",
  "Prénom d'exercice",
  'Code profession',
  'Code mode exercice',
  'Identifiant technique de la structure',
  'Raison sociale site',
  'Code postal (coord. structure)',
  'Code commune (coord. structure)',
  'Libellé commune (coord. structure)',
];

function extraction({ nom, rpps }: Jumelles): string {
  const lignes = rpps.map((numero) =>
    ['8', numero, nom, 'SOLÈNE', '60', 'L', `R${numero}`, `CABINET ${nom} ${numero.slice(-3)}`]
      .concat('63620', '63165', 'Giat')
      .join('|'),
  );
  return `${[COLONNES.join('|'), ...lignes, 'une ligne coupée|au milieu'].join('\n')}\n`;
}

async function importer(page: Page, jumelles: Jumelles): Promise<void> {
  await page.goto(ANNUAIRE);
  await page.getByRole('link', { name: 'Importer les données nationales' }).click();
  await envoyer(page, 'PS_LibreAcces_Personne_activite.txt', extraction(jumelles));
  await expect(page).toHaveURL(/territoire\/import\/[0-9a-f-]{36}$/);
  // Without its script the page does not follow the import by itself: it is read again.
  await expect(async () => {
    if (!(await page.getByText('L’annuaire est à jour.').isVisible())) await page.reload();
    await expect(page.getByText('L’annuaire est à jour.')).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });
  await expect(page.getByRole('row', { name: /Professionnels/ })).toContainText('2');
  await expect(page.getByRole('table', { name: /Lignes rejetées/ })).toContainText(
    '2 colonnes au lieu de',
  );
}

/** Sends a filter: at once with the script, by its button without. */
async function filtrer(page: Page, libelle: string, choix: string, adresse: RegExp): Promise<void> {
  const filtres = page.getByRole('form', { name: 'Filtrer l’annuaire' });
  await filtres.getByLabel(libelle, { exact: true }).selectOption(choix);
  const bouton = filtres.getByRole('button', { name: 'Filtrer' });
  if (await bouton.isVisible()) await bouton.click();
  await expect(page).toHaveURL(adresse);
}

async function chercherPresDePontaumur(page: Page): Promise<void> {
  await page.goto(ANNUAIRE);
  await filtrer(page, 'Profession', 'Infirmier', /profession=60/);
  await filtrer(page, 'Commune', 'Pontaumur', /commune=63283/);
  await filtrer(page, 'Distance', '30', /minutes=30/);
}

async function exporter(page: Page, jumelles: Jumelles): Promise<void> {
  const attente = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV', exact: true }).click();
  const texte = await readFile(await (await attente).path(), 'utf8');
  expect(texte).toContain(jumelles.ecrit);
  expect(texte).not.toMatch(/Pharmacien/);
}

async function completer(page: Page, jumelles: Jumelles): Promise<void> {
  await page
    .getByRole('link', { name: `Solène ${jumelles.ecrit}` })
    .first()
    .click();
  await page.getByRole('link', { name: 'Compléter la fiche' }).click();
  await page.getByLabel(/^Note/).fill('Prévenir avant de passer, le portail est fermé.');
  await page
    .getByRole('group', { name: 'Accueille de nouveaux patients' })
    .getByLabel('Oui')
    .check();
  await page.getByRole('button', { name: 'Enregistrer la fiche' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Solène ${jumelles.ecrit}`);
  await expect(page.getByText('Prévenir avant de passer')).toBeVisible();
}

async function ouvrirLaStructure(page: Page, jumelles: Jumelles): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`Cabinet ${jumelles.ecrit}`, 'i') }).click();
  await expect(page.getByText('1 personne y exerce')).toBeVisible();
  await page.getByRole('link', { name: `Solène ${jumelles.ecrit}` }).click();
  await expect(page.getByText('Prévenir avant de passer')).toBeVisible();
}

async function trancher(page: Page, jumelles: Jumelles): Promise<void> {
  await page.goto(`${ANNUAIRE}/doublons`);
  const paire = page.getByRole('listitem').filter({ hasText: jumelles.ecrit });
  await expect(paire).toHaveCount(1);
  await paire.getByRole('button', { name: /C’est la même personne/ }).click();
  await expect(page.getByText('Les deux fiches n’en font plus qu’une.')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText('Les deux fiches sont de nouveau séparées.')).toBeVisible();
  await paire.getByRole('button', { name: /Ce sont deux personnes/ }).click();
  await expect(page.getByText('ne seront plus proposées ensemble')).toBeVisible();
  await expect(paire).toHaveCount(0);
}

async function scenario(page: Page, jumelles: Jumelles, avecScript = true): Promise<void> {
  test.slow();
  await seConnecter(page, 'coordination');
  await importer(page, jumelles);
  if (avecScript) await examiner(page, [page.url()]);
  await chercherPresDePontaumur(page);
  await expect(page.getByRole('link', { name: `Solène ${jumelles.ecrit}` })).toHaveCount(2);
  await exporter(page, jumelles);
  await completer(page, jumelles);
  await ouvrirLaStructure(page, jumelles);
  await trancher(page, jumelles);
}

test('la coordination importe l’annuaire, y cherche, le complète et tranche un doublon', async ({
  page,
}) => {
  await scenario(page, {
    nom: 'VALBRUNOIS',
    ecrit: 'Valbrunois',
    rpps: ['99990000616', '99990000624'],
  });
});

test.describe('Sans JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('l’annuaire se tient de même', async ({ page }) => {
    const jumelles: Jumelles = {
      nom: 'FERMONTEL',
      ecrit: 'Fermontel',
      rpps: ['99990000632', '99990000640'],
    };
    await scenario(page, jumelles, false);
  });
});

test('un fichier qui n’est pas le bon est refusé avec une raison, et rien ne change', async ({
  page,
}) => {
  await seConnecter(page, 'coordination');
  await envoyer(page, 'liste.csv', 'prénom;nom\nÉliane;Morrolois\n');
  await expect(page.getByText('« liste.csv » n’est pas un fichier reconnu').first()).toBeVisible();
  await envoyer(page, 'points.csv', 'code_insee;longitude\n63165;2.47\n');
  await expect(page.getByText('n’a pas la colonne « latitude »').first()).toBeVisible();
});
