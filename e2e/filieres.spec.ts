import { expect, type Page, test } from '@playwright/test';
import { examinerIci } from './examiner.ts';
import { APP, seConnecter } from './personnes.ts';

/** A request for an ankle, of Giat; its page. */
async function recevoir(page: Page): Promise<void> {
  await page.goto(`${APP}/soins/demandes/nouvelle`);
  await page.getByLabel('Non, cinq fois non').check();
  await page.getByLabel('Motif').selectOption('traumatisme');
  await page.getByLabel(/En ses mots/).fill('Cheville tournée au marché');
  await page.getByRole('combobox', { name: 'Commune' }).fill('Giat');
  await page.getByRole('button', { name: /Chercher un rendez-vous/ }).click();
  await page.waitForURL(/demandes\/[0-9a-f-]{36}$/);
}

const repondre = async (page: Page, deuxieme: 'oui' | 'non') => {
  for (const choix of ['q1"][value="non', `q2"][value="${deuxieme}`, 'q3"][value="ne-sait-pas'])
    await page.locator(`input[name="${choix}"]`).check();
  await page.getByRole('button', { name: 'Enregistrer les réponses' }).click();
};

test('les questions du protocole ouvrent une filière, ou écartent', async ({ page }) => {
  test.setTimeout(90_000);
  await seConnecter(page, 'regulation');
  await recevoir(page);
  const gardes = page.getByText(/Éligible par le protocole/);
  await expect(gardes).toHaveCount(0);
  await page.getByRole('link', { name: 'Poser les questions du protocole' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Entorse de cheville');
  await examinerIci(page, 'éligibilité');

  // A question left out is asked again; what was answered stays.
  await page.locator('input[name="q1"][value="non"]').check();
  await page.getByRole('button', { name: 'Enregistrer les réponses' }).click();
  await expect(page.getByText(/ne sait pas\s»/).first()).toBeVisible();
  await expect(page.locator('input[name="q1"][value="non"]')).toBeChecked();

  await repondre(page, 'non');
  await expect(page.getByText(/Écartée par le protocole\s: orientez autrement/)).toBeVisible();
  await expect(gardes).toHaveCount(0);

  await page.getByRole('link', { name: 'Revoir les réponses' }).click();
  await repondre(page, 'oui');
  await expect(page.getByText('Éligible à un kinésithérapeute')).toBeVisible();
  const proposee = page
    .getByRole('listitem')
    .filter({ hasText: 'Éligible par le protocole' })
    .first();
  const autres = page.getByText(/autres? heures?$/).first();
  if (await autres.isVisible()) await autres.click();
  await proposee.getByRole('button', { name: /Proposer/ }).click();
  await expect(
    page.getByText(/Rendez-vous donné (aujourd’hui|demain|\p{L}+)/u).first(),
  ).toBeVisible();
});
