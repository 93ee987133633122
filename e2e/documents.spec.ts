import { expect, type Page, test } from '@playwright/test';
import { APP, seConnecter } from './personnes.ts';

const DOCUMENTS = `${APP}/documents`;

async function joindre(page: Page, octets: string, geste: string): Promise<void> {
  const fichier = { name: 'charte.pdf', mimeType: 'application/pdf', buffer: Buffer.from(octets) };
  await page.getByLabel(/^Fichier/).setInputFiles(fichier);
  await page.getByRole('button', { name: geste }).click();
}

test('une charte a ses versions et ses lecteurs, une convention ses échéances, les statuts leur projet', async ({
  browser,
}) => {
  const contexte = await browser.newContext({ javaScriptEnabled: false });
  const page = await contexte.newPage();
  await seConnecter(page, 'coordination');
  const titre = `Charte ${Date.now() % 100_000}`;

  await page.goto(`${DOCUMENTS}/nouveau`);
  await page.getByLabel('Titre').fill(titre);
  await page.getByLabel('Rayon').selectOption({ label: 'Autres documents' });
  await joindre(page, '<!doctype html>', 'Déposer le document');
  await expect(page.getByText('n’est pas d’un type que l’on garde').first()).toBeVisible();
  await expect(page.getByLabel('Titre')).toHaveValue(titre);
  await joindre(page, `%PDF-1.4\n% ${titre}\n%%EOF\n`, 'Déposer le document');
  await expect(page.getByText('Le document est déposé.')).toBeVisible();
  await page.getByLabel('Ce qui change').fill('Un article de plus');
  await joindre(page, `%PDF-1.4\n% ${titre}, suite\n%%EOF\n`, 'Déposer la version');
  await expect(page.getByText('La version 2 est en vigueur.')).toBeVisible();

  await page.goto(`${DOCUMENTS}/conventions/nouvelle`);
  await page.getByLabel('Objet').fill(`Prêt de salle, ${titre}`);
  await page.getByLabel('Prend fin le').fill('2031-06-30');
  await page.getByRole('button', { name: 'Noter la convention' }).click();
  await expect(page.getByText('Nommez au moins un partenaire.').first()).toBeVisible();
  await page.getByLabel('Nom du partenaire').fill('Commune de Giat');
  await page
    .getByLabel('Ce qu’il est')
    .first()
    .selectOption({ label: 'Commune, intercommunalité' });
  await page.getByRole('button', { name: 'Noter la convention' }).click();
  await expect(page.getByText('La convention est notée.')).toBeVisible();
  await expect(page.getByText('Elle prend fin le lundi 30 juin 2031.')).toBeVisible();

  await page.goto(`${DOCUMENTS}/statuts`);
  await page.getByText('Choisir ce que dit le texte').click();
  await page.getByLabel('Quand les membres les reçoivent').fill(`quinze jours avant, ${titre}`);
  await page.getByRole('button', { name: 'Enregistrer ces choix' }).click();
  await page.getByRole('button', { name: 'Garder ce texte comme projet' }).click();
  await expect(page.getByText('Le projet est gardé')).toBeVisible();
  await page
    .getByRole('link', { name: /^Comparer à la version/ })
    .first()
    .click();
  await expect(page.locator('ins', { hasText: titre })).toBeVisible();
  const word = await contexte.request.get(
    (await adresseDe(page, `${DOCUMENTS}/statuts`, /^Word/)) ?? '',
  );
  expect(word.headers()['content-type']).toContain('wordprocessingml');

  const membre = await (await browser.newContext()).newPage();
  await seConnecter(membre, 'medecin');
  await membre.goto(`${DOCUMENTS}?q=${encodeURIComponent(titre)}`);
  await membre.getByRole('link', { name: titre, exact: true }).click();
  await expect(membre.getByRole('row').filter({ hasText: 'Version 2' })).toBeVisible();
  await expect(membre.getByRole('row').filter({ hasText: 'Version 1' })).toHaveCount(0);
  const fichier = await membre.request.get(
    (await adresseDe(membre, membre.url(), /^Télécharger$/)) ?? '',
  );
  expect((await fichier.body()).toString()).toContain(`${titre}, suite`);
});

async function adresseDe(page: Page, depuis: string, nom: RegExp): Promise<string | null> {
  await page.goto(depuis);
  return await page.getByRole('link', { name: nom }).first().getAttribute('href');
}
