import { expect, type Page, test } from '@playwright/test';
import { examinerIci } from './examiner.ts';
import { APP, seConnecter, seDeconnecter } from './personnes.ts';

const jour = (dans: number) => new Date(Date.now() + dans * 86_400_000).toISOString().slice(0, 10);

/** The link of the last message that says that a case is in the hands of the nurse. */
async function lienDuPret(page: Page, mallette: string): Promise<string> {
  let lien: string | undefined;
  await expect(async () => {
    await page.goto(`${APP}/soins/messages`);
    const message = page
      .getByRole('row')
      .filter({ hasText: 'infirmiere@demo.maillage.fr' })
      .filter({ hasText: `${mallette} est entre vos mains` })
      .first();
    lien = /\/c\/\S+\/mallettes\/[\w-]{43}/.exec(await message.innerText())?.[0];
    expect(lien).toBeDefined();
  }).toPass({ timeout: 40_000 });
  return lien ?? '';
}

test('une mallette se prête, compte, et passe de main en main par lien', async ({ page }) => {
  test.setTimeout(150_000);
  await seConnecter(page, 'coordination');
  await page.goto(`${APP}/mallettes`);
  const nom = `Mallette ${Date.now() % 100_000}`;
  await page.getByLabel('Nom', { exact: false }).first().fill(nom);
  await page.getByLabel(/Où elle se range/).fill('Maison de santé de Giat');
  await page.getByRole('button', { name: 'Ajouter' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(nom);
  await page.getByLabel('À qui').selectOption({ label: 'Mme Mahaut Brévillon' });
  await page.getByLabel(/Retour attendu/).fill(jour(5));
  await page.getByRole('button', { name: 'Prêter cette mallette' }).click();
  await expect(page.getByText(/La mallette est prêtée/)).toBeVisible();
  const fiche = page.url();
  const lien = await lienDuPret(page, nom);
  await seDeconnecter(page);

  // Opening the link, as mail scanners do, changes nothing.
  for (let fois = 0; fois < 2; fois++) await page.goto(lien);
  await examinerIci(page, 'mallette par lien');
  await page.getByRole('button', { name: 'Une de plus' }).click();
  await expect(page.getByText(/1\scomptée sur ce prêt/)).toBeVisible();
  await page.getByLabel('À qui').selectOption({ index: 1 });
  const suivant = await page.getByLabel('À qui').locator('option:checked').innerText();
  await page.getByLabel(/Retour attendu/).fill(jour(9));
  await page.getByRole('button', { name: 'Elle est à cette personne' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('La mallette a changé de mains');
  expect((await page.goto(lien))?.status()).toBe(404);

  await seConnecter(page, 'coordination');
  await page.goto(fiche);
  await expect(page.getByRole('main')).toContainText(`Chez ${suivant}`);
  await page.getByLabel('À vérifier').first().check();
  await page.getByRole('button', { name: 'Je la rends' }).click();
  await expect(page.getByText('Le retour est noté.')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('À vérifier');
});
