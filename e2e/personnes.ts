import { expect, type Locator, type Page } from '@playwright/test';

export const CPTS = 'demo-combrailles';
export const APP = `/app/${CPTS}`;
export const PUBLIC = `/c/${CPTS}`;
const MOT_DE_PASSE = 'maillage-demo';

/** Signs in with an account of the demonstration: `regulation`, `medecin`, `coordination`... */
export async function seConnecter(page: Page, compte: string): Promise<void> {
  await page.goto('/connexion');
  await page.getByLabel('Adresse de courriel').fill(`${compte}@demo.maillage.fr`);
  await page.getByLabel('Mot de passe').fill(MOT_DE_PASSE);
  await page.getByRole('main').getByRole('button', { name: 'Se connecter' }).click();
  await expect(page).not.toHaveURL(/connexion/);
}

export async function seDeconnecter(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
}

export type Heure = { readonly jour: string; readonly heure: string; readonly dite: string };

/** Some minutes from now, on the clock of the CPTS: `2026-11-23`, `14:20`, and as sentences say it, `14 h 20`. */
export function dansMinutes(minutes: number): Heure {
  const instant = new Date(Date.now() + minutes * 60_000);
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('fr-FR', {
      timeZone: 'Europe/Paris',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const { year, month, day, hour = '', minute = '' } = parts;
  return {
    jour: `${year}-${month}-${day}`,
    heure: `${hour}:${minute}`,
    dite: minute === '00' ? `${Number(hour)}\u00A0h` : `${Number(hour)}\u00A0h\u00A0${minute}`,
  };
}

/** A commune field: a plain box, or a combobox once the script has seen it. */
export function champCommune(page: Page, nom: string): Locator {
  return page.getByRole('textbox', { name: nom }).or(page.getByRole('combobox', { name: nom }));
}

/** A form sent sooner than a person reads it is refused. */
export const LECTURE_MS = 3200;

/** A resident asks for care on the public page; gives the address where the request is followed. */
export async function demanderDesSoins(page: Page): Promise<string> {
  await page.goto(`${PUBLIC}/soins-du-jour`);
  await page.getByRole('button', { name: 'Non, aucun' }).click();
  await page.getByLabel('Pour quelle raison').selectOption('fievre');
  await page.getByLabel(/En quelques mots/).fill('Fièvre depuis hier');
  await page.getByLabel('Son âge').fill('34');
  await champCommune(page, 'Sa commune').fill('Giat');
  await page.getByLabel('Votre numéro de téléphone').fill('06 39 98 00 01');
  await page.waitForTimeout(LECTURE_MS);
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await expect(page).toHaveURL(/\/suivi\//);
  return new URL(page.url()).pathname;
}
