import { type Browser, expect, type Page, test } from '@playwright/test';
import { examinerIci } from './examiner.ts';
import { APP, seConnecter } from './personnes.ts';

const SCRUTINS = `${APP}/vie-associative/scrutins`;
const [AMBRE, BASILE, CLOVIS] = ['Ambre Lachassagne', 'Basile Fontanges', 'Clovis Marsaleix'];

/** A phone without account nor script. */
async function prendreUnTelephone(browser: Browser): Promise<Page> {
  const contexte = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  return await contexte.newPage();
}

async function preparer(page: Page, titre: string): Promise<void> {
  await page.goto(`${SCRUTINS}/nouveau`);
  await page.getByLabel('Titre', { exact: true }).fill(titre);
  await page.getByRole('radio', { name: /^Une élection/ }).check();
  await page.getByLabel(/^Candidats/).fill([AMBRE, BASILE, CLOVIS].join('\n'));
  await page.getByLabel(/^Ceux qui siègent/).selectOption({ label: 'Bureau' });
  await page.getByRole('radio', { name: /^Dans la salle/ }).check();
  await page.getByRole('button', { name: 'Préparer ce scrutin' }).click();
  await expect(page.getByText('Dites combien de sièges sont à pourvoir.').first()).toBeVisible();
  await page.getByLabel(/^Sièges à pourvoir/).fill('2');
  await page.getByRole('button', { name: 'Préparer ce scrutin' }).click();
  await expect(page.getByText(/Le scrutin est préparé/)).toBeVisible();
}

/** The link of the first of the list who has not voted, shown on the screen of the room. */
async function lienSuivant(page: Page): Promise<string> {
  await page
    .getByRole('button', { name: /^(Remettre son|Afficher un) lien/ })
    .first()
    .click();
  await expect(page.getByRole('img', { name: /Code QR du lien de vote/ })).toBeVisible();
  const lien = await page.locator('.copy code').innerText();
  return new URL(lien).pathname;
}

async function voter(telephone: Page, noms: readonly string[]): Promise<string> {
  for (const nom of noms) await telephone.getByLabel(nom).check();
  await telephone.getByRole('button', { name: 'Continuer' }).click();
  await expect(telephone.getByRole('heading', { name: 'Votre bulletin' })).toBeVisible();
  await telephone.getByRole('button', { name: 'Mettre dans l’urne' }).click();
  return await telephone.locator('.receipt').innerText();
}

test('trois personnes élisent deux des trois candidats, et retrouvent leur bulletin sans que personne ne le lise', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const titre = `Élire deux vice-présidences ${Date.now() % 100_000}`;
  await seConnecter(page, 'coordination');
  await preparer(page, titre);
  await examinerIci(page, 'scrutin préparé');
  await page.getByRole('button', { name: 'Ouvrir et envoyer les liens' }).click();
  await expect(page.getByText(/0 voix a voté, sur 3/)).toBeVisible();
  const scrutin = page.url();

  const telephone = await prendreUnTelephone(browser);
  const recepisses: string[] = [];
  for (const noms of [
    [AMBRE, BASILE],
    [AMBRE, BASILE],
    [AMBRE, CLOVIS],
  ]) {
    await page.goto(scrutin);
    const lien = await lienSuivant(page);
    await telephone.goto(new URL(lien, scrutin).href);
    if (recepisses.length === 0) {
      await examinerIci(page, 'lien remis');
      await page.goto(lien);
      await examinerIci(page, 'bulletin');
      for (const nom of [AMBRE, BASILE, CLOVIS]) await telephone.getByLabel(nom).check();
      await telephone.getByRole('button', { name: 'Continuer' }).click();
      await expect(telephone.getByText(/3 noms pour 2 sièges/).first()).toBeVisible();
      await telephone.getByLabel(CLOVIS).uncheck();
    }
    recepisses.push(await voter(telephone, noms));
    if (recepisses.length === 1) {
      await page.goto(scrutin);
      await page.getByRole('link', { name: 'Clore le vote et dépouiller' }).click();
      await expect(page.getByText(/2\s*voix n’ont pas voté/)).toBeVisible();
      await examinerIci(page, 'clôture à confirmer');
    }
    await telephone.goto(new URL(lien, scrutin).href);
    await expect(telephone.getByText(/Vous avez voté/)).toBeVisible();
  }

  await page.goto(scrutin);
  await page.getByRole('button', { name: 'Clore le vote et dépouiller' }).click();
  const ligne = (nom: string) => page.getByRole('row').filter({ hasText: nom });
  await expect(ligne(AMBRE)).toContainText('Élu');
  await expect(ligne(BASILE)).toContainText('Élu');
  await expect(ligne(CLOVIS)).toContainText('Non élu');
  const [pdf] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Procès-verbal (PDF)' }).click(),
  ]);
  expect(pdf.suggestedFilename()).toMatch(/^proces-verbal-.*\.pdf$/);

  await page.getByRole('link', { name: /Page publique/ }).click();
  await page.waitForURL(/depouillement/);
  await examinerIci(page, 'dépouillement');
  await telephone.goto(page.url());
  await telephone.getByLabel('Votre récépissé').fill(recepisses[1]?.toLowerCase() ?? '');
  await telephone.getByRole('button', { name: 'Chercher' }).click();
  await expect(telephone.getByText('Votre bulletin est compté')).toBeVisible();
});
