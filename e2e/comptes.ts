import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { CPTS } from './personnes.ts';

export const MOT_DE_PASSE = 'quatre marrons sous la neige';

/** Opens an account by the command line, as a host would, beside the server that runs; its address. */
export async function ouvrirCompte(role: string): Promise<string> {
  const courriel = `${role}.${crypto.randomUUID().slice(0, 8)}@exemple.invalid`;
  const qui = ['--email', courriel, '--nom', 'Brévillon', '--prenom', 'Mahaut', '--role', role];
  await promisify(execFile)(
    process.execPath,
    ['dist/main.js', 'user', 'create', '--cpts', CPTS, ...qui],
    { env: { ...process.env, MOT_DE_PASSE } },
  );
  return courriel;
}

export async function donnerMotDePasse(page: Page, courriel: string): Promise<void> {
  await page.goto('/connexion');
  await page.getByLabel('Adresse de courriel').fill(courriel);
  await page.getByLabel('Mot de passe').fill(MOT_DE_PASSE);
  await page.getByRole('main').getByRole('button', { name: 'Se connecter' }).click();
}

/** Six figures that the application shows, now or `pas` times thirty seconds later. */
export function codeDe(secret: string, pas = 0): string {
  const timestamp = Date.now() + pas * 30_000;
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

export async function donnerCode(page: Page, code: string, bouton = 'Continuer'): Promise<void> {
  await page.getByLabel('Code à six chiffres').fill(code);
  await page.getByRole('button', { name: bouton }).click();
}

/** From the password to the recovery codes, by an application of codes; the session is open. */
export async function enroler(page: Page, courriel: string) {
  await donnerMotDePasse(page, courriel);
  await page.getByRole('link', { name: 'Utiliser une application de codes' }).click();
  const secret = (await page.locator('code').innerText()).replaceAll(' ', '');
  await donnerCode(page, codeDe(secret), 'Ajouter cette application');
  await expect(page.getByRole('heading', { name: 'Vos codes de secours' })).toBeVisible();
  const codes = await page.locator('.recovery code').allInnerTexts();
  return { secret, codes };
}

/** An authenticator inside Chromium, that verifies its person. */
export async function brancherAuthentificateur(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
