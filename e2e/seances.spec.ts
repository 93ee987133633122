import { type Browser, expect, type Page, test } from '@playwright/test';
import { examinerIci } from './examiner.ts';
import { APP, dansMinutes, PUBLIC, seConnecter } from './personnes.ts';

const SEANCES = `${APP}/vie-associative/seances`;

/** The link that the last convocation to this session holds. */
async function lienDuMessage(page: Page, titre: string): Promise<string> {
  let lien: string | undefined;
  await expect(async () => {
    await page.goto(`${APP}/soins/messages`);
    const message = page
      .getByRole('row')
      .filter({ hasText: titre })
      .filter({ hasText: '/seances/convocation/' })
      .first();
    const texte = await message.innerText();
    lien = new RegExp(`${PUBLIC}/seances/convocation/[\\w-]{43}`).exec(texte)?.[0];
    expect(lien).toBeDefined();
  }).toPass({ timeout: 40_000 });
  return lien ?? '';
}

/** A session of the bureau, half an hour from now, with one item; convened. Gives its address. */
async function convoquer(page: Page, titre: string): Promise<string> {
  const debut = dansMinutes(30);
  await page.goto(`${SEANCES}/nouvelle`);
  await page.getByLabel('Instance').selectOption({ label: 'Bureau' });
  await page.getByLabel('Titre').fill(titre);
  await page.getByLabel('Jour').fill(debut.jour);
  await page.getByLabel('Début').fill(debut.heure);
  await page.getByLabel('Fin').fill(dansMinutes(90).heure);
  await page.getByRole('button', { name: 'Préparer cette séance' }).click();
  await expect(page.getByText(/Donnez le lieu/).first()).toBeVisible();
  await expect(page.getByLabel('Titre')).toHaveValue(titre);
  await page.getByRole('textbox', { name: /^Lieu/ }).fill('Salle du conseil');
  await page.getByRole('button', { name: 'Préparer cette séance' }).click();
  await page.getByLabel('Ajouter un point').fill('Achat d’une mallette');
  await page.getByRole('button', { name: 'Ajouter ce point' }).click();
  await page.getByText('Inviter quelqu’un').click();
  await page.getByLabel('Nom de la personne invitée').fill('Astrée Fontanges');
  await page.getByLabel(/^Courriel/).fill('astree');
  await page.getByRole('button', { name: 'Inviter cette personne' }).click();
  await expect(page.getByText(/Donnez une adresse complète/).first()).toBeVisible();
  await expect(page.getByLabel('Nom de la personne invitée')).toHaveValue('Astrée Fontanges');
  await page.getByLabel(/^Courriel/).fill('');
  await page.getByRole('button', { name: 'Inviter cette personne' }).click();
  await expect(page.getByText(/est parmi les invités/)).toBeVisible();
  await examinerIci(page, 'séance en préparation');
  await page.getByRole('button', { name: 'Envoyer la convocation' }).click();
  await expect(page.getByText(/La convocation part à/)).toBeVisible();
  return page.url();
}

/** On a phone, script off: comes, then gives a proxy instead. */
async function donnerPouvoir(browser: Browser, lien: string): Promise<void> {
  const contexte = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const telephone = await contexte.newPage();
  await telephone.goto(lien);
  await telephone.getByRole('button', { name: 'Je viens' }).click();
  await expect(telephone.getByText('Votre réponse est notée.')).toBeVisible();
  await telephone.getByRole('button', { name: 'Donner mon pouvoir' }).click();
  await expect(telephone.getByText(/votera pour vous/).first()).toBeVisible();
  const pdf = telephone.getByRole('link', { name: /Convocation et pouvoir/ });
  const fichier = await contexte.request.get((await pdf.getAttribute('href')) ?? '');
  expect(fichier.headers()['content-type']).toContain('application/pdf');
  await contexte.close();
}

/** The code of the room, scanned by a phone that knows nobody, then typed where one's link was opened. */
async function signerParLeCode(
  page: Page,
  { seance, lien }: { readonly seance: string; readonly lien: string },
): Promise<void> {
  const id = seance.split('/').at(-1) ?? '';
  await page.goto(`${PUBLIC}/seances/emarger/${id}`);
  await examinerIci(page, 'signer sans lien');
  await page.goto(lien);
  await examinerIci(page, 'convocation par lien');
  await page.goto(`${seance}/code`);
  await examinerIci(page, 'code de séance');
  const code = (await page.locator('.code').innerText()).replace(/\s/g, '');
  await page.goto(`${PUBLIC}/seances/emarger/${id}?code=${code}`);
  await page.getByRole('button', { name: 'Je suis sur place' }).click();
  await expect(page.getByText('Merci, votre présence est signée.')).toBeVisible();
}

test('une séance se convoque, un pouvoir se donne d’un téléphone, on vote, et la décision est au registre', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const titre = `Bureau d’essai ${Date.now()}`;
  await seConnecter(page, 'coordination');
  const seance = await convoquer(page, titre);
  const lien = await lienDuMessage(page, titre);
  await donnerPouvoir(browser, new URL(lien, page.url()).href);
  await signerParLeCode(page, { seance, lien });

  await page.goto(seance);
  const lignes = page.locator('select[name^="presence-"]');
  const convoques = await lignes.count();
  for (let rang = 0; rang < convoques; rang++)
    if (
      !(
        await page
          .getByRole('row')
          .nth(rang + 1)
          .innerText()
      ).includes('Ne vient pas')
    )
      await lignes.nth(rang).selectOption('sur-place');
  await page.getByRole('button', { name: 'Enregistrer les présents' }).click();
  await expect(page.getByText('Le quorum est atteint.')).toBeVisible();
  await page.getByRole('button', { name: /Ouvrir la séance/ }).click();
  await expect(page.getByText('La séance est ouverte.').first()).toBeVisible();

  await page.getByLabel(/Ce qui est mis aux voix/).fill('Acheter une mallette.');
  await page.getByRole('textbox', { name: /^Pour/ }).fill('40');
  await page.getByRole('button', { name: 'Noter ce vote' }).click();
  await expect(page.getByText(/Il y a plus de voix que dans la salle/).first()).toBeVisible();
  await expect(page.getByLabel(/Ce qui est mis aux voix/)).toHaveValue('Acheter une mallette.');
  // One of those who are there is a guest: no voice.
  await page.getByRole('textbox', { name: /^Pour/ }).fill(String(convoques - 1));
  await page.getByRole('button', { name: 'Noter ce vote' }).click();
  await expect(page.getByText('Le vote est noté : adopté.')).toBeVisible();
  await page.getByRole('link', { name: /Inscrire au registre/ }).click();
  await page.getByRole('button', { name: 'Inscrire cette décision' }).click();
  await expect(page.getByText(/La décision \d{4}-\d{3} est au registre/)).toBeVisible();

  await page.getByText('Écrire ce qui est mis aux voix').click();
  await page.getByLabel(/^Question, ou sièges/).fill('Un siège au conseil');
  await page.getByRole('button', { name: 'Ouvrir ce vote secret' }).click();
  await expect(page.getByText(/Dites combien de sièges/).first()).toBeVisible();
  await expect(page.getByLabel(/^Question, ou sièges/)).toHaveValue('Un siège au conseil');
  await page.getByLabel(/^Sièges à pourvoir/).fill('1');
  await page.getByLabel(/^Candidats/).fill('Perpétue Sansclef');
  await page.getByRole('button', { name: 'Ouvrir ce vote secret' }).click();
  await expect(page.getByText(/^0.voix a voté sur/)).toBeVisible();
  await examinerIci(page, 'séance ouverte');
  await page.getByRole('button', { name: /Clore et dépouiller/ }).click();
  await expect(page.getByText(/Personne n’est élu/).first()).toBeVisible();

  await page.getByLabel('Présence : Astrée Fontanges').selectOption('absent');
  await page.getByRole('button', { name: 'Enregistrer les présents' }).click();
  await page.getByRole('button', { name: 'Constater le quorum maintenant' }).click();
  await expect(page.locator('#constats').getByRole('listitem').first()).toContainText('À');
  await page.getByLabel('Fin réelle').fill(dansMinutes(60).heure);
  await page.getByRole('button', { name: 'Lever la séance' }).click();
  await page.getByLabel('Ouverture').fill('La présidence ouvre la séance.');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('main')).toContainText('La présidence ouvre la séance.');
  await expect(page.getByRole('main')).toContainText('Vote à main levée : Acheter une mallette.');
  await expect(page.getByRole('main')).toContainText(/Invités \(1\).: Astrée Fontanges/);
  await expect(page.getByRole('main')).toContainText(/À \d+.h.*, à l’ouverture/);
  const pdf = page.getByRole('link', { name: 'Imprimer (PDF)' });
  const fichier = await page.request.get((await pdf.getAttribute('href')) ?? '');
  expect(fichier.headers()['content-type']).toContain('application/pdf');
  await page.goto(`${SEANCES}/registre?q=mallette`);
  await expect(page.getByText('Acheter une mallette.').first()).toBeVisible();
  // Ctrl+K finds the session by its title, its decision by its words.
  await page.goto(`${APP}/chercher?q=${encodeURIComponent(titre)}`);
  await expect(page.getByRole('link', { name: titre }).first()).toBeVisible();
  await page.goto(`${APP}/chercher?q=achèter une màllette`);
  await page
    .getByRole('link', { name: /Acheter une mallette/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: titre })).toBeVisible();
});
