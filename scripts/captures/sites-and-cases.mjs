import { parLeMessage } from './by-message.mjs';
import { dans } from './gardes.mjs';

const cpts = '/app/demo-combrailles';

const permanencesLien = parLeMessage(
  'permanences-lien',
  'à prendre',
  /\/c\/\S+\/sites\/permanences\/[\w-]{43}/,
);

/** Sites, questionnaires of urgent paths, telemedicine cases, hours that close. */
export const sitesAndCases = [
  { name: 'sites', path: `${cpts}/sites`, account: 'coordination' },
  { name: 'sites-medecin', path: `${cpts}/sites`, account: 'medecin' },
  unSite('site', 'Maison médicale de garde', ''),
  unSite('site-medecin', 'Maison médicale de garde', '', 'medecin'),
  unSite('site-reglages', 'Maison médicale de garde', '/reglages'),
  unSite('site-permanences', 'Maison médicale de garde', '/permanences/ouvrir'),
  unSite('site-avancee', 'Cardiologie avancée', '?semaine=2026-12-01'),
  { name: 'site-nouveau', path: `${cpts}/sites/nouveau`, account: 'coordination' },
  { name: 'public-sites', path: '/c/demo-combrailles/sites' },
  { name: 'questionnaires', path: `${cpts}/questionnaires`, account: 'coordination' },
  {
    name: 'questionnaire-nouveau',
    path: `${cpts}/questionnaires/nouveau?filiere=lombalgie-aigue`,
    account: 'coordination',
  },
  { name: 'mallettes', path: `${cpts}/mallettes`, account: 'coordination' },
  {
    name: 'mallette',
    path: `${cpts}/mallettes`,
    link: 'main a[href*="/mallettes/"]:has-text("Mallette 1")',
    account: 'infirmiere',
  },
  {
    name: 'mallette-a-preter',
    path: `${cpts}/mallettes`,
    link: 'main a[href*="/mallettes/"]:has-text("Mallette 3")',
    account: 'coordination',
  },
  parLeMessage('mallette-lien', 'entre vos mains', /\/c\/\S+\/mallettes\/[\w-]{43}/),
  permanencesLien,
  { ...permanencesLien, name: 'permanences-siennes', prepare: lesSiennes },
  { name: 'absence', path: `${cpts}/soins/creneaux/absence`, account: 'medecin' },
  {
    name: 'a-deplacer',
    path: `${cpts}/soins/creneaux/absence`,
    account: 'medecin',
    prepare: async (tab) => {
      await tab.locator('[name=au]').fill(dans(20));
      await tab.getByRole('button', { name: 'Fermer ces heures' }).click();
      await tab.waitForLoadState();
      await tab.goto(`${new URL(tab.url()).origin}${cpts}/soins/a-deplacer`);
    },
  },
  {
    name: 'eligibilite',
    path: `${cpts}/soins/demandes/nouvelle`,
    account: 'regulation',
    prepare: poserLesQuestions,
  },
  {
    name: 'eligibilite-demande',
    path: `${cpts}/soins/demandes/nouvelle`,
    account: 'regulation',
    prepare: async (tab) => {
      await poserLesQuestions(tab);
      for (const choice of ['q1"][value="non', 'q2"][value="oui', 'q3"][value="non'])
        await tab.locator(`input[name="${choice}"]`).check();
      await tab.getByRole('button', { name: 'Enregistrer les réponses' }).click();
      await tab.waitForLoadState();
    },
  },
  {
    name: 'adressage',
    path: `${cpts}/sites`,
    link: 'main a[href*="/sites/"]:has-text("Cardiologie avancée")',
    after: '?semaine=2026-12-15',
    account: 'medecin',
    prepare: async (tab) => {
      await tab.locator('a[href*="/soins/avancees/"]').first().click();
      await tab.waitForLoadState();
    },
  },
  { name: 'mallettes-emprunteurs', path: `${cpts}/mallettes/emprunteurs`, account: 'coordination' },
];

/** A site, by how its name begins. */
function unSite(name, site, after, account = 'coordination') {
  const link = `main a[href*="/sites/"]:has-text("${site}")`;
  return { name, path: `${cpts}/sites`, link, after, account };
}

/** The hours that somebody of the team took by their link, and may give back. */
async function lesSiennes(tab) {
  await permanencesLien.prepare(tab);
  const link = tab.url();
  const take = tab.getByRole('button', { name: 'Je la prends' }).first();
  // Taken for an earlier picture, they are theirs already.
  if (!(await take.isVisible())) return;
  await take.click();
  await tab.waitForLoadState();
  await tab.goto(link);
}

/** A request that its reason leads to the questions of a protocol. */
async function poserLesQuestions(tab) {
  await tab.getByLabel('Non, cinq fois non').check();
  await tab.getByLabel('Motif').selectOption('traumatisme');
  await tab.getByLabel(/En ses mots/).fill('Cheville tournée au marché');
  await tab.getByRole('combobox', { name: 'Commune' }).fill('Giat');
  await tab.getByRole('button', { name: /Chercher un rendez-vous/ }).click();
  await tab.waitForURL(/demandes\/[0-9a-f-]{36}$/);
  await tab.goto(`${tab.url()}/eligibilite?filiere=entorse-cheville`);
}
