import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import { examinerIci } from './examiner.ts';
import { APP, CPTS, champCommune, seConnecter } from './personnes.ts';

const OID = 'urn:oid:1.2.250.1.71.4.2.1';

type Recu = { readonly methode: string; readonly corps: string };

/** A stand-in of the platform SAS: takes every appointment, and keeps it for the scenario to read. */
function ouvrirPlateforme(recus: Recu[]): Promise<Server> {
  const server = createServer((request, response) => {
    let corps = '';
    request.on('data', (part) => {
      corps += part;
    });
    request.on('end', () => {
      recus.push({ methode: request.method ?? '', corps });
      response.statusCode = request.method === 'POST' ? 201 : 200;
      response.end();
    });
  });
  return new Promise((resolve) => {
    server.listen(Number(process.env['PLATEFORME_PORT']), '127.0.0.1', () => resolve(server));
  });
}

/** A key that stands for the certificate of the platform, on this machine. */
async function cleDuSas(): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    'dist/main.js',
    ...['api-key', 'create', '--cpts', CPTS, '--role', 'sas'],
  ]);
  return stdout.trim();
}

type Ressource = Readonly<Record<string, never>> & {
  readonly resourceType: string;
  readonly id: string;
  readonly comment?: string;
  readonly identifier?: readonly { readonly value: string }[];
};

/** Slots of three days, asked as the platform asks them. */
async function chercher(page: Page, cle: string): Promise<readonly Ressource[]> {
  const headers = { authorization: `Bearer ${cle}` };
  const annuaire = await page.request.get(`/api/v1/${CPTS}/annuaire/professionnels?profession=10`, {
    headers,
  });
  const connus: { readonly professionnels: readonly { readonly rpps: string | null }[] } =
    await annuaire.json();
  const rpps = connus.professionnels
    .flatMap((p) => (p.rpps ? [`${OID}|8${p.rpps}`] : []))
    .slice(0, 25);
  const jour = (dans: number) =>
    new Date(Date.now() + dans * 86_400_000).toISOString().slice(0, 19);
  const query = [
    '_include=Slot:schedule&_include:iterate=Schedule:actor',
    '_include=Slot:service-type-reference&_include:iterate=HealthcareService:organization',
    `start=ge${jour(0)}.000+00:00&start=le${jour(3)}.000+00:00`,
    `schedule.actor:Practitioner.identifier=${rpps.join(',')}&status=free`,
  ].join('&');
  const reponse = await page.request.get(`/fhir/Slot?${query}`, {
    headers: { ...headers, accept: 'application/json+fhir' },
  });
  expect(reponse.status()).toBe(200);
  const bundle: { readonly entry?: readonly { readonly resource: Ressource }[] } =
    await reponse.json();
  return (bundle.entry ?? []).map(({ resource }) => resource);
}

test('un régulateur arrive du SAS, réserve, et le SAS apprend le rendez-vous sans rien du patient', async ({
  page,
}) => {
  test.slow();
  const recus: Recu[] = [];
  const plateforme = await ouvrirPlateforme(recus);
  try {
    const cle = await cleDuSas();
    const ressources = await chercher(page, cle);
    const creneau = ressources.findLast(({ resourceType }) => resourceType === 'Slot');
    const qui = ressources.findLast(({ resourceType }) => resourceType === 'Practitioner');
    const numero = qui?.identifier?.[0]?.value ?? '';
    const ouvert = await page.request.post('/fhir/Practitioner', {
      headers: { authorization: `Bearer ${cle}`, 'content-type': 'application/json+fhir' },
      data: JSON.stringify(regulateur(numero)),
    });
    expect(ouvert.status()).toBe(201);

    await page.goto(`${creneau?.comment}?origin=sas-preprod`);
    // Nobody yet, and from the platform: straight to the card.
    await page.getByLabel('Identifiant national').fill(numero);
    await page.getByLabel('Niveau').selectOption('eidas1');
    await page.getByRole('button', { name: 'Présenter ma carte' }).click();
    await expect(page).toHaveURL(/\/soins\/sas\/[0-9a-f-]{36}\?origin=sas-preprod$/);
    await examinerIci(page, 'réserver pour le SAS');
    await page.getByRole('button', { name: /Réserver ce rendez-vous/ }).click();
    await expect(page.getByText('Posez les cinq questions').first()).toBeVisible();
    await page.getByLabel('Non, cinq fois non').check();
    await page.getByLabel('Motif').selectOption('fievre');
    await champCommune(page, 'Commune').fill('Giat');
    await page.getByLabel('Prénom').fill('Ondine');
    await page.getByRole('textbox', { name: /^Nom/ }).fill('Valcrose');
    await page.getByLabel('Téléphone').fill('06 39 98 00 77');
    // Some slots are kept for whoever has none: at some hours of the demonstration, this one is.
    await page.getByLabel('N’en a pas').check();
    await page.getByRole('button', { name: /Réserver ce rendez-vous/ }).click();
    await expect(page.getByText('Ce rendez-vous est pris')).toBeVisible();
    await expect(page).toHaveURL(/origin=sas-preprod$/);

    await expect.poll(() => recus.length, { timeout: 20_000 }).toBe(1);
    const [{ methode, corps } = { methode: '', corps: '' }] = recus;
    expect(methode).toBe('POST');
    expect(JSON.parse(corps)).toMatchObject({
      resourceType: 'Appointment',
      status: 'booked',
      extension: [{ valueReference: { identifier: { value: numero } } }],
    });
    for (const mot of ['Ondine', 'Valcrose', '0077', 'Giat', 'fievre'])
      expect(corps).not.toContain(mot);
    expect((await chercher(page, cle)).map(({ id }) => id)).not.toContain(creneau?.id);
  } finally {
    plateforme.closeAllConnections();
    plateforme.close();
  }
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'avec JavaScript' : 'sans JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('la coordination suit le raccordement de sa CPTS au SAS', async ({ page }) => {
      await seConnecter(page, 'coordination');
      await page.goto(`${APP}/sas`);
      await expect(page.getByRole('heading', { name: 'Raccordement au SAS' })).toBeVisible();
      const finess = page.getByLabel('Numéro FINESS de la CPTS');
      const connu = await finess.inputValue();
      await finess.fill('12');
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await expect(page.getByRole('alert').first()).toBeVisible();
      await page.getByLabel('Numéro FINESS de la CPTS').fill(connu);
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await expect(page.getByText('La CPTS répond au SAS').first()).toBeVisible();
    });
  });

function regulateur(numero: string) {
  return {
    resourceType: 'Practitioner',
    identifier: [
      {
        type: {
          coding: [{ system: 'http://interopsante.org/fhir/CodeSystem/fr-v2-0203', code: 'IDNPS' }],
        },
        system: OID,
        value: numero,
      },
    ],
    active: true,
    name: [{ family: 'Ombrelune', given: ['Sidonie'] }],
    telecom: [{ system: 'email', value: `sidonie.${Date.now()}@exemple.invalid` }],
  };
}
