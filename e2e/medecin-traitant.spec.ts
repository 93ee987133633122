import { expect, type Locator, type Page, test } from '@playwright/test';
import { enroler, ouvrirCompte } from './comptes.ts';
import { ouvrirUnDossier } from './dossiers.ts';
import { analyser, examinerIci } from './examiner.ts';
import {
  APP,
  champCommune,
  dansMinutes,
  LECTURE_MS,
  PUBLIC,
  seConnecter,
  seDeconnecter,
} from './personnes.ts';

const ICI = `${PUBLIC}/medecin-traitant`;
const MT = `${APP}/medecin-traitant`;
const titre = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const BUREAU = { width: 1280, height: 900 };
/** No other request of the demonstration is in this situation. */
const SITUATION = 'handicap';

type Personne = { readonly nom: string; readonly telephone: string };

async function remplir(page: Page, { nom, telephone }: Personne): Promise<void> {
  await page.getByLabel('Pour vous').check();
  await page.getByLabel('Prénom', { exact: true }).fill('Zélie');
  await page.getByLabel('Nom', { exact: true }).fill(nom);
  await page.getByLabel('Date de naissance').fill('24/06/1951');
  await champCommune(page, 'Commune').fill('Giat');
  await page.getByLabel('Téléphone (facultatif)').fill(telephone);
  await page.getByLabel('Un handicap').check();
}

async function demander(page: Page, personne: Personne): Promise<void> {
  await page.goto(PUBLIC);
  await page.getByRole('link', { name: 'Je cherche un médecin traitant' }).click();
  await expect(page.getByText('Qui passe en premier')).toBeVisible();
  await page.getByRole('link', { name: 'Faire ma demande' }).click();
  await remplir(page, personne);
  await page.waitForTimeout(LECTURE_MS);
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  // Something is missing: what was typed is still there.
  await expect(page.getByText(/Sans votre accord/).first()).toBeVisible();
  await expect(page.getByLabel('Nom', { exact: true })).toHaveValue(personne.nom);
  await expect(page.getByLabel('Un handicap')).toBeChecked();
  await page.getByLabel(/La CPTS peut appeler/).check();
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await expect(titre(page)).toHaveText('C’est noté');
  expect(page.url()).toMatch(/medecin-traitant\/merci$/);
  await expect(page.getByRole('main')).not.toContainText(personne.nom);
}

/** The link of the last message written to somebody; the coordination is signed in. */
async function lienEnvoye(page: Page, a: RegExp, quoi: string): Promise<string> {
  let lien: string | undefined;
  await expect(async () => {
    await page.goto(`${APP}/soins/messages`);
    const message = page
      .getByRole('row')
      .filter({ hasText: a })
      .filter({ hasText: `/${quoi}/` });
    lien = new RegExp(`/c/\\S+/medecin-traitant/${quoi}/[\\w-]{43}`).exec(
      await message.first().innerText(),
    )?.[0];
    expect(lien).toBeDefined();
  }).toPass({ timeout: 40_000 });
  return lien ?? '';
}

async function inscrireAuComptoir(page: Page, nom: string): Promise<void> {
  await seConnecter(page, 'pharmacie');
  await page.goto(`${MT}/nouvelle`);
  await page.getByLabel('Prénom', { exact: true }).fill('Zélie Rose');
  await page.getByLabel('Nom', { exact: true }).fill(nom);
  await page.getByLabel('Date de naissance').fill('1951-06-24');
  await champCommune(page, 'Commune').fill('Giat');
  await page.getByLabel(/ALD/).check();
  await page.getByLabel(/D’accord|d’accord/).check();
  await page.getByLabel('Venue (facultatif)').selectOption('pharmacie');
  await page.getByRole('button', { name: 'Inscrire' }).click();
  await expect(titre(page)).toHaveText(`Zélie Rose ${nom}`);
  await seDeconnecter(page);
}

/** The coordination merges the double, calls, checks, opens the record; gives the addresses of the request and the record. */
async function instruire(page: Page, nom: string) {
  await page.goto(`${MT}?etat=recue&critere=${SITUATION}`);
  await page.getByRole('link', { name: `Zélie ${nom}`, exact: true }).click();
  const demande = new URL(page.url()).pathname;
  const numero = /n° (\d+)/.exec(await page.getByLabel('Fil d’Ariane').innerText())?.[1];
  await page.getByRole('link', { name: /^Comparer avec/ }).click();
  await page.getByRole('button', { name: `Garder la n° ${numero}` }).click();
  await expect(page.getByText(/n’en font plus qu’une/)).toBeVisible();
  await expect(page.getByRole('main')).toContainText('ALD');
  await page.getByText('Noter un appel ou un courrier').click();
  await page.getByLabel('La personne a répondu').check();
  await page.getByRole('button', { name: 'Noter' }).click();
  await page.getByRole('button', { name: 'Elle en cherche un' }).click();
  await expect(page.getByText(/Demande vérifiée/)).toBeVisible();
  return { demande, dossier: await ouvrirUnDossier(page, nom) };
}

async function proposerPuisRefuser(page: Page, demande: string): Promise<void> {
  await page.goto(demande);
  await page.getByLabel('Médecin', { exact: true }).selectOption({ label: 'Dre Garance Corliret' });
  await page.getByRole('button', { name: 'Proposer à ce médecin' }).click();
  await expect(page.getByText('Attend sa réponse')).toBeVisible();
  const lien = await lienEnvoye(page, /medecin@demo\.maillage\.fr/, 'proposition');
  // Opening the link, as mail scanners do, changes nothing.
  for (let fois = 0; fois < 2; fois++) await page.goto(lien);
  await expect(titre(page)).toHaveText('Prendre cette personne comme patient ?');
  await expect(page.getByRole('main')).not.toContainText('Zélie');
  await examinerIci(page, 'proposition par lien');
  await page.getByRole('button', { name: 'Non', exact: true }).click();
  await expect(titre(page)).toHaveText('C’est noté');
  expect((await page.goto(lien))?.status()).toBe(404);
  await page.goto(demande);
  await expect(page.getByText('Refusée')).toBeVisible();
}

/** The doctor takes from the list around the practice, and names the secretary, who notes the declaration. */
async function prendreEtDeclarer(page: Page, nom: string): Promise<void> {
  await seConnecter(page, 'presidence');
  await page.goto(`${MT}/a-prendre`);
  // With script the list filters itself; the address says what is filtered.
  await page
    .getByLabel(/^Situation/)
    .first()
    .selectOption(SITUATION);
  await expect(page).toHaveURL(/critere=handicap/);
  await expect(page.getByRole('main')).not.toContainText(nom);
  await page
    .getByRole('button', { name: /^Prendre/ })
    .first()
    .click();
  await expect(titre(page)).toHaveText(`Zélie ${nom}`);
  await page.goto(`${APP}/comptes/delegations`);
  await page.getByLabel('Son adresse de courriel').fill('secretariat@demo.maillage.fr');
  await page.getByLabel(/patients/).check();
  await page.getByLabel('Premier jour').fill(dansMinutes(0).jour);
  await page.getByRole('button', { name: 'Nommer cette personne' }).click();
  await expect(page.getByText('Sidonie Harcanel', { exact: true })).toBeVisible();
  await seDeconnecter(page);
  await seConnecter(page, 'secretariat');
  await page.goto(MT);
  await page.getByRole('link', { name: `Zélie ${nom}`, exact: true }).click();
  await page.getByRole('button', { name: 'La déclaration est faite' }).click();
  await expect(page.getByText(/Déclaration notée/)).toBeVisible();
  await seDeconnecter(page);
}

async function effacer(page: Page, dossier: string): Promise<void> {
  await page.goto(dossier);
  await page.getByRole('link', { name: 'Données et droits' }).click();
  await expect(page.getByText(/Demande de médecin traitant n° \d+/).first()).toBeVisible();
  await page.getByRole('link', { name: 'Effacer ses données' }).click();
  await page.getByLabel('Par courrier').check();
  await page.getByLabel('Ce que la personne a demandé').fill('Lettre reçue, tout effacer');
  await page.getByRole('button', { name: 'Effacer définitivement' }).click();
  await expect(page.getByText(/La personne est effacée/)).toBeVisible();
}

test('d’un téléphone à un médecin traitant déclaré, puis à l’oubli', async ({ page }) => {
  test.setTimeout(300_000);
  const nom = 'Brusquelande';
  await page.setViewportSize({ width: 390, height: 844 });
  await demander(page, { nom, telephone: '06 39 98 05 51' });
  await page.setViewportSize(BUREAU);
  await inscrireAuComptoir(page, nom);
  await seConnecter(page, 'coordination');
  const suivi = await lienEnvoye(page, /39\s?98\s?05\s?51/, 'suivi');
  const { demande, dossier } = await instruire(page, nom);
  await page.goto(suivi);
  await expect(titre(page)).toHaveText('Nous cherchons un médecin');
  await examinerIci(page, 'suivi par lien');
  await page.getByRole('link', { name: 'Je retire ma demande' }).click();
  await expect(page.getByRole('link', { name: 'Non, continuez à chercher' })).toBeVisible();
  await examinerIci(page, 'arrêter par lien');
  await page.getByRole('link', { name: 'Non, continuez à chercher' }).click();
  await proposerPuisRefuser(page, demande);
  await page.setViewportSize(BUREAU);
  await seDeconnecter(page);
  await prendreEtDeclarer(page, nom);
  await page.goto(suivi);
  await expect(titre(page)).toHaveText('Vous avez un médecin traitant');
  await expect(page.getByText('Dr Anselme Vaudrebois')).toBeVisible();
  await seConnecter(page, 'coordination');
  await effacer(page, dossier);
  expect((await page.goto(suivi))?.status()).toBe(404);
  await page.goto(demande);
  await expect(titre(page)).toHaveText('Identité effacée');
  await expect(page.getByRole('main')).not.toContainText(nom);
});

test('le bureau lit les nombres, et aucune demande', async ({ page }) => {
  test.setTimeout(60_000);
  await enroler(page, await ouvrirCompte('tresorier'));
  expect((await page.goto(MT))?.status()).toBe(403);
  await page.goto(`${MT}/chiffres`);
  await expect(page.getByText('Demandes reçues')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(/demandes\/[0-9a-f-]{36}/);
});

test.describe('Sans JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('la demande se fait de même, se relit en facile à lire, et se retire', async ({ page }) => {
    test.setTimeout(120_000);
    await page.goto(`${ICI}/demande?facile=oui`);
    await expect(titre(page)).toHaveText('Je demande un médecin');
    await page.getByRole('link', { name: 'Lire la page habituelle' }).click();
    await demander(page, { nom: 'Valdrinole', telephone: '06 39 98 05 62' });
    await seConnecter(page, 'coordination');
    const suivi = await lienEnvoye(page, /39\s?98\s?05\s?62/, 'suivi');
    await seDeconnecter(page);
    await page.goto(suivi);
    await expect(titre(page)).toHaveText('Nous allons vous appeler');
    await page.getByRole('link', { name: 'J’ai trouvé un médecin' }).click();
    await page.getByRole('button', { name: 'Oui, j’ai un médecin' }).click();
    await expect(titre(page)).toHaveText('Vous avez un médecin');
  });
});

test('les pages publiques pèsent moins de cent kilo-octets', async ({ page }) => {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  let octets = 0;
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    octets += encodedDataLength;
  });
  for (const adresse of [ICI, `${ICI}/demande`]) {
    octets = 0;
    await page.goto(adresse, { waitUntil: 'networkidle' });
    expect(octets, adresse).toBeLessThan(100 * 1024);
  }
  expect(await analyser(page)).toEqual([]);
});
