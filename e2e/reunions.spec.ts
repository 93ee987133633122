import { expect, type Page, test } from '@playwright/test';
import { examinerIci } from './examiner.ts';
import { dansMinutes, PUBLIC, seConnecter } from './personnes.ts';
import {
  fixerUneReunion,
  laChoisir,
  lienDuMessage,
  prendreUnTelephone,
  REUNIONS,
} from './reunions.ts';

const dans = (jours: number) => dansMinutes(jours * 24 * 60).jour;

test('une date se cherche, se répond d’un téléphone sans compte ni script, et devient une réunion', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const titre = `Date à trouver ${Date.now()}`;
  await seConnecter(page, 'coordination');
  await page.goto(`${REUNIONS}/sondages/nouveau`);
  await page.getByLabel('De quelle réunion').fill(titre);
  await page.getByLabel('Mission').selectOption({ label: 'Prévention' });
  for (const [rang, jours] of [5, 6, 7].entries()) {
    await page.getByLabel(`Jour de la date ${rang + 1}`).fill(dans(jours));
    await page.getByLabel(`Début de la date ${rang + 1}`).fill('20:00');
    await page.getByLabel(`Fin de la date ${rang + 1}`).fill('22:00');
    await page.getByLabel(`Comment de la date ${rang + 1}`).selectOption('visio');
  }
  await laChoisir(page);
  await page.getByLabel('Répondre au plus tard').fill(dans(3));
  await page.getByRole('button', { name: 'Envoyer le sondage' }).click();
  await expect(page.getByText('0 sur')).toBeVisible();
  const sondage = page.url();

  const lien = await lienDuMessage(page, { genre: 'sondage', titre });
  const telephone = await prendreUnTelephone(browser);
  for (let fois = 0; fois < 2; fois++) await telephone.goto(lien);
  await telephone.locator('.poll > li').nth(1).getByText('Oui', { exact: true }).click();
  await telephone.locator('.poll > li').nth(2).getByText('Si besoin').click();
  await telephone.getByRole('button', { name: 'Envoyer ma réponse' }).click();
  await expect(telephone.getByText('Merci, votre réponse est notée.')).toBeVisible();
  await expect(telephone.getByRole('radio', { checked: true })).toHaveCount(3);

  await page.goto(lien);
  await examinerIci(page, 'sondage par lien');
  await page.goto(sondage);
  await expect(page.getByText('1 sur 1')).toBeVisible();
  await expect(page.getByText('réunirait 1 personne sur 1')).toBeVisible();
  const saisie = page.locator('a[href$=".xlsx"]');
  const fichier = await page.request.get((await saisie.getAttribute('href')) ?? '');
  expect(fichier.headers()['content-type']).toContain('spreadsheetml');
  await page.getByRole('button', { name: 'Retenir cette date' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titre);
  await expect(page.getByText('1 vient sur 1 convoqué')).toBeVisible();
  await telephone.goto(lien);
  await expect(telephone.getByText('La date est choisie')).toBeVisible();
  await telephone.context().close();
});

test('une réunion se signe par le code de la salle, se fige, se raconte, et se suit', async ({
  page,
  browser,
}) => {
  test.setTimeout(150_000);
  const titre = `Réunion d’essai ${Date.now()}`;
  await seConnecter(page, 'coordination');
  const reunion = await fixerUneReunion(page, titre);
  await page.getByText('Ajouter un point').click();
  await page.getByRole('textbox', { name: 'Point' }).fill('La plaquette');
  await page.getByRole('button', { name: 'Ajouter à l’ordre du jour' }).click();
  await joindreUnDocument(page);
  const lien = await lienDuMessage(page, { genre: 'convocation', titre });

  const telephone = await prendreUnTelephone(browser);
  await telephone.goto(lien);
  const joint = telephone.locator('a[href*="/documents/convocation/"]');
  expect((await telephone.request.get((await joint.getAttribute('href')) ?? '')).status()).toBe(
    200,
  );
  await telephone.getByRole('button', { name: 'Je viens' }).click();
  await expect(telephone.getByText('Votre réponse est notée.')).toBeVisible();
  const agenda = await telephone.request.get(
    (await telephone.getByRole('link', { name: /agenda/ }).getAttribute('href')) ?? '',
  );
  expect(await agenda.text()).toContain('BEGIN:VEVENT');
  await page.goto(lien);
  await examinerIci(page, 'convocation');

  // Scanned in the room, the code leads to the page of whoever opened their link on this phone.
  await telephone.goto(`${PUBLIC}/reunions/emarger/${reunion.split('/').at(-1)}?code=AAAAAAAA`);
  await expect(telephone.getByText('Ce code n’est plus valable')).toBeVisible();
  await page.goto(`${reunion}/code`);
  await examinerIci(page, 'code');
  await page.reload();
  await telephone.getByLabel('Code affiché').fill(await page.locator('.code').innerText());
  await telephone.getByRole('button', { name: 'Je suis sur place' }).click();
  await expect(telephone.getByText('Merci, votre présence est signée.')).toBeVisible();
  await telephone.getByRole('button', { name: 'Je pars maintenant' }).click();
  await expect(telephone.getByText('Votre départ est noté.')).toBeVisible();
  await telephone.context().close();

  await page.goto(`${reunion}/feuille`);
  await examinerIci(page, 'feuille');
  await page.getByLabel('Fin réelle').fill(dansMinutes(0).heure);
  await page.getByRole('button', { name: 'Figer la feuille' }).click();
  await expect(page.getByText('La feuille est figée')).toBeVisible();
  await expect(page.getByText(/Empreinte [0-9a-f]{64}/)).toBeVisible();
  const pdf = await page.request.get(`${reunion}/feuille.pdf`);
  const empreinte = /[0-9a-f]{64}/.exec(await page.getByText(/Empreinte/).innerText())?.[0];
  expect((await pdf.body()).toString('latin1')).toContain(`sha256 ${empreinte}`);
  await examinerIci(page, 'réunion figée');

  await page.getByRole('link', { name: 'Écrire le compte rendu' }).click();
  await page.getByLabel('Ce qui s’est dit').fill('Relue ensemble.');
  await page.getByLabel('Décision').fill('Imprimer cent exemplaires.');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Ajouter une action').click();
  await page.getByLabel('Ce qui est à faire').fill(`Imprimer, ${titre}`);
  await page.getByLabel('Pour le').fill(dans(10));
  await page.getByRole('button', { name: 'Ajouter l’action' }).click();
  await page.getByRole('button', { name: 'L’envoyer à tous' }).click();
  await expect(page.getByText('Le compte rendu part à tous')).toBeVisible();
  const lienDAction = await lienDuMessage(page, { genre: 'action', titre });
  await page.goto(await lienDuMessage(page, { genre: 'compte-rendu', titre }));
  await examinerIci(page, 'compte rendu par lien');
  await page.goto(lienDAction);
  await examinerIci(page, 'action par lien');
  await page.getByRole('button', { name: 'C’est fait' }).click();
  await expect(page.getByText('cette action est faite')).toBeVisible();
});

/** Joins the first document of the library to the meeting that is shown. */
async function joindreUnDocument(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Joindre ou retirer un document' }).click();
  await page.waitForURL(/joindre/);
  await page.getByLabel('Document', { exact: true }).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Joindre', exact: true }).click();
  await expect(page.getByText('c’est joint')).toBeVisible();
  await examinerIci(page, 'documents joints');
}

/** Writes to the first group: read again with who receives it, then sent. */
async function ecrireAuGroupe(page: Page, sujet: string): Promise<void> {
  await page.goto(`${REUNIONS}/groupes`);
  await page.locator('main a[href*="/groupes/"]:not([href$="nouveau"])').first().click();
  await page.getByRole('link', { name: 'Écrire au groupe' }).click();
  await page.getByLabel('Sujet').fill(sujet);
  await page.getByLabel('Message').fill('Relisez la plaquette.\n\nMerci à tous.');
  await page.getByRole('button', { name: 'Relire, et voir qui le reçoit' }).click();
  await expect(page.getByText('Rien n’est encore parti.')).toBeVisible();
  await examinerIci(page, 'message relu');
  await page.getByRole('button', { name: /^Envoyer à \d+ personnes?$/ }).click();
  await page.waitForURL(/\/courriers\//);
  await examinerIci(page, 'message envoyé');
}

/** One meeting in each sector of the same group; whoever is of no sector is left out. */
async function reunirParSecteur(page: Page, titre: string): Promise<void> {
  await page.goto(`${REUNIONS}/groupes`);
  await page.locator('main a[href*="/groupes/"]:not([href$="nouveau"])').first().click();
  await page.getByRole('link', { name: 'Fixer une réunion' }).click();
  await page.getByRole('link', { name: 'Plutôt une réunion par secteur' }).click();
  await page.getByLabel('Titre').fill(titre);
  await page.getByLabel('Ordre du jour').fill('La plaquette');
  for (const place of await page.locator('select[name^="place-"]').all())
    await place.selectOption('aucune');
  for (const [rang, secteur] of (
    await page.getByRole('group', { name: /^Secteur / }).all()
  ).entries()) {
    await secteur.getByLabel('Jour').fill(dans(8 + rang));
    await secteur.getByLabel('Début').fill('20:00');
    await secteur.getByLabel('Fin').fill('22:00');
    await secteur.getByRole('textbox', { name: /^Lieu/ }).fill('Mairie');
  }
  await page.getByRole('button', { name: 'Convoquer partout' }).click();
  await page.waitForURL(/\/series\//);
  await examinerIci(page, 'réunions par secteur');
}

test('on signe aussi par son compte, et la coordination note une réponse entendue au téléphone', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const titre = `Par son compte ${Date.now()}`;
  await seConnecter(page, 'coordination');
  const reunion = await fixerUneReunion(page, titre);
  await page.goto(`${REUNIONS}`);
  await page.locator('main a[href*="/sondages/"]:not([href$="nouveau"])').first().click();
  await page
    .getByRole('link', { name: /noter sa réponse/ })
    .first()
    .click();
  await page.waitForURL(/\/reponses\//);
  await examinerIci(page, 'réponse notée');
  await ecrireAuGroupe(page, titre);
  await reunirParSecteur(page, titre);
  await page.goto(`${reunion}/code`);
  const code = (await page.locator('.code').innerText()).replace(/\s/g, '');
  await page.context().clearCookies();
  await seConnecter(page, 'pharmacie');
  const dansLaSalle = await page.context().newPage();
  await dansLaSalle.goto(`${reunion}/emarger?code=${code}`);
  await page.goto(reunion);
  await page.getByRole('link', { name: 'Signer ma présence' }).click();
  await page.waitForURL(/\/emarger$/);
  await examinerIci(page, 'émarger par compte');
  await page.getByLabel('Code affiché').fill('AAAA AAAA');
  await page.getByRole('button', { name: 'Je suis à distance' }).click();
  await expect(page.getByText('Ce code n’est plus valable')).toBeVisible();

  // The network goes, the button is pressed, the network comes back.
  await expect(dansLaSalle.locator('form[data-emargement][data-pret]')).toBeVisible();
  await page.context().setOffline(true);
  await dansLaSalle.getByRole('button', { name: 'Je suis sur place' }).click();
  await expect(dansLaSalle.getByText('gardée sur ce téléphone')).toBeVisible();
  await page.context().setOffline(false);
  await expect(dansLaSalle.getByText('Votre présence est signée à')).toBeVisible();
});
