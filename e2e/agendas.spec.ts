import { createServer } from 'node:http';
import { expect, type Page, test } from '@playwright/test';
import { analyser } from './examiner.ts';
import { APP, champCommune, dansMinutes, seConnecter, seDeconnecter } from './personnes.ts';

const AGENDAS = `${APP}/soins/agendas`;

/** An agenda on this machine: busy or not, or a page instead of an agenda. */
async function servirUnAgenda() {
  let corps = agenda([]);
  const serveur = createServer((_, reponse) => reponse.end(corps));
  await new Promise<void>((resolve) => serveur.listen(0, '127.0.0.1', resolve));
  const adresse = serveur.address();
  const port = typeof adresse === 'object' && adresse ? adresse.port : 0;
  return {
    adresse: `http://127.0.0.1:${port}/secret.ics`,
    dire: (texte: string) => {
      corps = texte;
    },
    fermer: () => serveur.close(),
  };
}

function agenda(occupe: readonly { readonly debut: Date; readonly fin: Date }[]): string {
  const instant = (d: Date) => d.toISOString().replace(/[-:]|\.\d+/g, '');
  const evenements = occupe.flatMap(({ debut, fin }) => [
    'BEGIN:VEVENT',
    'UID:essai',
    'SUMMARY:Mot qui ne doit paraître nulle part',
    `DTSTART:${instant(debut)}`,
    `DTEND:${instant(fin)}`,
    'END:VEVENT',
  ]);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...evenements, 'END:VCALENDAR', ''].join('\r\n');
}

/** Far enough that nothing of the demonstration stands there. */
const JOURS = 40;

async function ouvrirUnCreneau(page: Page): Promise<Date> {
  const minutes = JOURS * 1440 + 7;
  const { jour } = dansMinutes(minutes);
  await page.goto(`${APP}/soins/creneaux/ouvrir`);
  await expect(champCommune(page, 'Commune')).not.toHaveValue('');
  await page.getByLabel('Jour', { exact: true }).fill(jour);
  await page.getByLabel('De', { exact: true }).fill('12:34');
  await page.getByLabel('Durée').fill('15');
  await page.getByRole('button', { name: 'Ouvrir ce créneau' }).click();
  await expect(page.getByText(/Créneau ouvert/)).toBeVisible();
  return new Date(`${jour}T00:00:00Z`);
}

test('un agenda lu ferme un créneau, le rend, et dit ce qui ne va pas', async ({ page }) => {
  test.setTimeout(120_000);
  const flux = await servirUnAgenda();
  await seConnecter(page, 'medecin');
  const jour = await ouvrirUnCreneau(page);
  const creneau = page.url();
  await page.goto(AGENDAS);
  await page.getByLabel('Nom', { exact: false }).first().fill('Agenda d’essai');
  await page.getByLabel(/Adresse secrète/).fill('http://www.exemple.fr/agenda.ics');
  await page.getByRole('button', { name: 'Lire cet agenda' }).click();
  await expect(page.getByText(/n’est pas chiffrée/).first()).toBeVisible();
  flux.dire(agenda([{ debut: jour, fin: new Date(jour.getTime() + 86_400_000) }]));
  await page.getByLabel(/Adresse secrète/).fill(flux.adresse);
  await page.getByRole('button', { name: 'Lire cet agenda' }).click();
  await expect(page.getByText('L’agenda est lu. Les créneaux suivent.')).toBeVisible();
  await expect(page.getByText(/1\sévénement, [1-9]\d*\scréneaux? fermés?/)).toBeVisible();
  await expect(page.getByText('secret.ics')).toHaveCount(0);
  expect(await analyser(page)).toEqual([]);
  await page.goto(creneau);
  await expect(page.getByText(/Occupé dans/)).toBeVisible();
  await expect(page.getByText('Mot qui ne doit paraître')).toHaveCount(0);

  await page.goto(AGENDAS);
  await page.getByRole('button', { name: /^Retirer.*d’essai/ }).click();
  await expect(page.getByText(/n’est plus lu/)).toBeVisible();
  await page.goto(creneau);
  await expect(page.getByText('Libre', { exact: true })).toBeVisible();
  flux.dire('<!doctype html><title>Connexion</title>');
  await page.goto(AGENDAS);
  await page.getByLabel('Nom', { exact: false }).first().fill('Agenda d’essai');
  await page.getByLabel(/Adresse secrète/).fill(flux.adresse);
  await page.getByRole('button', { name: 'Lire cet agenda' }).click();
  await expect(page.getByText(/ouvre une page, pas un agenda/).first()).toBeVisible();
  await expect(page.getByText('jamais lu', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^Retirer.*d’essai/ }).click();
  await page.goto(creneau);
  await page.getByRole('button', { name: 'Fermer ce créneau' }).click();
  await seDeconnecter(page);
  flux.fermer();
});

test('une adresse publiée se copie une fois, se lit sans compte, et se révoque', async ({
  page,
}) => {
  await seConnecter(page, 'medecin');
  await page.goto(AGENDAS);
  await page.getByRole('button', { name: 'Donner une adresse' }).click();
  const adresse = await page.locator('.copy code').innerText();
  expect(await analyser(page)).toEqual([]);
  const lue = await fetch(adresse);
  expect(lue.status).toBe(200);
  expect(await lue.text()).toContain('BEGIN:VCALENDAR');
  await page.goto(AGENDAS);
  await expect(page.getByText(adresse)).toHaveCount(0);
  await page
    .getByRole('button', { name: /^Révoquer/ })
    .first()
    .click();
  await expect(page.getByText(/ne mène plus à rien/)).toBeVisible();
  expect((await fetch(adresse)).status).toBe(404);
});
