import { association } from './association.mjs';
import { dans } from './gardes.mjs';
import { pagesDuBudget } from './pages-budget.mjs';
import { pagesDesDocuments } from './pages-documents.mjs';
import { pagesDesGardes } from './pages-gardes.mjs';
import { pagesDesIndemnisations } from './pages-indemnisations.mjs';
import { pagesDuMedecinTraitant } from './pages-medecin-traitant.mjs';
import { pagesDuPilotage } from './pages-pilotage.mjs';
import { pagesDesPreuves } from './pages-preuves.mjs';
import { pagesDesReunions } from './pages-reunions.mjs';
import { pagesDesSalaries } from './pages-salaries.mjs';
import { sitesAndCases } from './sites-and-cases.mjs';

const cpts = '/app/demo-combrailles';
const patients = `${cpts}/patients`;
const protection = `${cpts}/protection-des-donnees`;
const annuaire = `${cpts}/territoire/annuaire`;

/**
 * Every page to look at: `path`, opened by the demonstration's `account` (none on public pages); with `link`,
 * the first thing that page links to, then `after` behind its address; `prepare` acts on it before the picture.
 */
export const pages = [
  { name: 'accueil', path: '/' },
  { name: 'connexion', path: '/connexion' },
  { name: 'mot-de-passe-oublie', path: '/mot-de-passe-oublie' },
  { name: 'compte', path: '/compte', account: 'coordination' },
  { name: 'compte-mot-de-passe', path: '/compte/mot-de-passe', account: 'coordination' },
  { name: 'compte-confirmer', path: '/compte/confirmer', account: 'coordination' },
  {
    name: 'second-facteur-perdu',
    path: `${cpts}/comptes/second-facteur`,
    account: 'coordination',
  },
  { name: 'glossaire', path: '/aide/glossaire' },
  { name: 'territoires', path: '/territoires' },
  { name: 'territoires-92', path: '/territoires?departement=92' },
  { name: 'public', path: '/c/demo-combrailles' },
  { name: 'public-gardes', path: '/c/demo-combrailles/gardes' },
  { name: 'public-gardes-affiche', path: '/c/demo-combrailles/gardes/affiche' },
  { name: 'public-soins', path: '/c/demo-combrailles/soins-du-jour' },
  { name: 'public-annuaire', path: '/c/demo-combrailles/annuaire' },
  { name: 'choix-de-cpts', path: '/app', account: 'regulation' },
  { name: 'aujourdhui-coordination', path: cpts, account: 'coordination' },
  { name: 'aujourdhui-medecin', path: cpts, account: 'medecin' },
  { name: 'aujourdhui-regulation', path: cpts, account: 'regulation' },
  { name: 'aujourdhui-presidence', path: cpts, account: 'presidence' },
  { name: 'aujourdhui-ars', path: cpts, account: 'ars' },
  { name: 'soins', path: `${cpts}/soins`, account: 'regulation' },
  { name: 'nouvelle-demande', path: `${cpts}/soins/demandes/nouvelle`, account: 'regulation' },
  demande('demande', ''),
  demande('regulation', '', 3),
  demande('demande-medecin-traitant', '/medecin-traitant'),
  demande('demande-reponse', '/reponse?reponse=pharmacien'),
  { name: 'creneaux', path: `${cpts}/soins/creneaux`, account: 'coordination' },
  { name: 'creneaux-medecin', path: `${cpts}/soins/creneaux`, account: 'medecin' },
  { name: 'ouvrir-creneau', path: `${cpts}/soins/creneaux/ouvrir`, account: 'medecin' },
  ...pagesDuMedecinTraitant,
  ...pagesDesReunions,
  ...pagesDesIndemnisations,
  ...pagesDuBudget,
  ...pagesDesPreuves,
  ...pagesDesDocuments,
  ...pagesDuPilotage,
  ...pagesDesSalaries,
  ...pagesDesGardes,
  ...sitesAndCases,
  ...association,
  { name: 'listes-mt', path: `${cpts}/medecin-traitant/listes`, account: 'coordination' },
  { name: 'agendas', path: `${cpts}/soins/agendas`, account: 'coordination' },
  { name: 'agendas-medecin', path: `${cpts}/soins/agendas`, account: 'medecin' },
  { name: 'recensement', path: `${cpts}/soins/recensement`, account: 'coordination' },
  {
    name: 'campagne',
    path: `${cpts}/soins/recensement`,
    link: 'main a[href*="/campagnes/"]',
    account: 'coordination',
  },
  {
    name: 'compteur-donne',
    path: `${cpts}/soins/recensement`,
    account: 'medecin',
    prepare: donnerUnCompteur,
  },
  {
    name: 'compteur',
    path: `${cpts}/soins/recensement`,
    account: 'medecin',
    prepare: compterSurUnTelephone,
  },
  { name: 'appareils', path: `${cpts}/soins/appareils`, account: 'coordination' },
  {
    name: 'urgences',
    path: `${cpts}/soins/appareils`,
    account: 'coordination',
    prepare: ouvrirLesUrgences,
  },
  {
    name: 'urgences-creneaux',
    path: `${cpts}/soins/appareils`,
    account: 'coordination',
    prepare: chercherAuxUrgences,
  },
  { name: 'messages', path: `${cpts}/soins/messages`, account: 'coordination' },
  {
    name: 'sas-reserver',
    path: `${cpts}/soins/creneaux?semaine=${dans(3)}&jour=${dans(3)}`,
    account: 'regulation',
    link: 'main a[href*="/soins/creneaux/0"] >> nth=-1',
    prepare: async (tab) => {
      await tab.goto(`${tab.url().replace('/creneaux/', '/sas/')}?origin=sas`);
    },
  },
  { name: 'sas', path: `${cpts}/sas`, account: 'coordination' },
  { name: 'reglages', path: `${cpts}/soins/reglages`, account: 'coordination' },
  { name: 'patients', path: patients, account: 'coordination' },
  { name: 'patients-medecin', path: patients, account: 'medecin' },
  { name: 'patient-nouveau', path: `${patients}/nouveau`, account: 'coordination' },
  dossier('patient', ''),
  dossier('patient-modifier', '/modifier'),
  dossier('patient-equipe', '/equipe/ajouter?q=corliret'),
  dossier('patient-opposition', '/oppositions/poser?q=corliret'),
  dossier('patient-accord', '/accords/partage'),
  dossier('patient-lien', '/lien'),
  {
    name: 'patients-reunir',
    path: patients,
    link: 'main a[href*="/reunir/"]',
    account: 'coordination',
  },
  { name: 'patients-textes', path: `${patients}/textes`, account: 'coordination' },
  {
    name: 'acces-exceptionnel',
    path: `${patients}/acces-exceptionnel`,
    account: 'pharmacie',
  },
  {
    name: 'acces-exceptionnels',
    path: `${patients}/acces-exceptionnels`,
    account: 'coordination',
  },
  donneesDe('personne-donnees'),
  { ...dossier('personne-demandes', ''), prepare: noterUneDemande },
  donneesDe('personne-demande', 'Noter une demande'),
  donneesDe('personne-effacement', 'Effacer ses données'),
  { name: 'protection', path: protection, account: 'coordination' },
  { name: 'protection-durees', path: `${protection}/durees`, account: 'coordination' },
  {
    name: 'protection-duree',
    path: `${protection}/durees/rgpd.demandes`,
    account: 'coordination',
  },
  { name: 'protection-analyse', path: `${protection}/analyse`, account: 'coordination' },
  { name: 'protection-fiche', path: `${protection}/fiche`, account: 'coordination' },
  { name: 'pilotage', path: `${cpts}/pilotage`, account: 'coordination' },
  { name: 'pilotage-ars', path: `${cpts}/pilotage`, account: 'ars' },
  { name: 'territoire', path: `${cpts}/territoire`, account: 'coordination' },
  { name: 'annuaire', path: annuaire, account: 'coordination' },
  { name: 'annuaire-recherche', path: `${annuaire}?q=corlire`, account: 'coordination' },
  {
    name: 'annuaire-personne',
    path: `${annuaire}?q=corliret`,
    link: 'main table a[href*="/territoire/annuaire/"]',
    account: 'coordination',
  },
  { name: 'annuaire-nouvelle', path: `${annuaire}/nouvelle-personne`, account: 'coordination' },
  { name: 'import', path: `${cpts}/territoire/import`, account: 'coordination' },
  { name: 'territoire-communes', path: `${cpts}/territoire/communes`, account: 'coordination' },
  { name: 'territoire-cpts', path: `${cpts}/territoire/cpts`, account: 'coordination' },
  { name: 'territoire-secteurs', path: `${cpts}/territoire/secteurs`, account: 'coordination' },
  { name: 'territoire-trajets', path: `${cpts}/territoire/trajets`, account: 'coordination' },
  { name: 'journal-des-acces', path: `${cpts}/tracabilite`, account: 'coordination' },
  {
    name: 'qui-a-lu',
    path: `${cpts}/tracabilite?genre=ecriture`,
    link: 'main tbody a[href*="/personnes/"]',
    account: 'coordination',
  },
  { name: 'demographie', path: `${cpts}/territoire/demographie`, account: 'coordination' },
  { name: 'public-annuaire', path: '/c/demo-combrailles/annuaire' },
  {
    name: 'urbaine-territoire',
    path: '/app/demo-hauts-de-seine/territoire',
    account: 'coordination',
  },
  { name: 'comptes', path: `${cpts}/comptes`, account: 'coordination' },
  {
    name: 'comptes-personne',
    path: `${cpts}/comptes`,
    link: 'main tbody th a',
    after: '',
    account: 'coordination',
  },
  { name: 'comptes-invitations', path: `${cpts}/comptes/invitations`, account: 'coordination' },
  {
    name: 'comptes-inviter',
    path: `${cpts}/comptes/invitations/nouvelle`,
    account: 'coordination',
  },
  { name: 'comptes-demandes', path: `${cpts}/comptes/demandes`, account: 'coordination' },
  { name: 'comptes-delegations', path: `${cpts}/comptes/delegations`, account: 'medecin' },
  { name: 'comptes-droits', path: `${cpts}/comptes/droits`, account: 'medecin' },
  { name: 'comptes-cles', path: `${cpts}/comptes/cles`, account: 'coordination' },
  { name: 'comptes-installation', path: '/comptes', account: 'coordination' },
  { name: 'rejoindre', path: '/c/demo-combrailles/rejoindre' },
  { name: 'cpts-nouvelle', path: '/cpts/nouvelle', account: 'coordination' },
];

/** The pictures of the README. */
export const chosen = [
  { file: 'regulation.png', page: 'regulation', width: 1280, theme: 'clair' },
  { file: 'regulation-sombre.png', page: 'regulation', width: 1280, theme: 'sombre' },
  { file: 'aujourdhui.png', page: 'aujourdhui-coordination', width: 1280, theme: 'clair' },
  { file: 'tableau-de-bord.png', page: 'bord-ville', width: 1280, theme: 'clair' },
  { file: 'territoire.png', page: 'territoire', width: 1280, theme: 'clair' },
  { file: 'telephone-medecin.png', page: 'aujourdhui-medecin', width: 390, theme: 'clair' },
  { file: 'telephone-habitant.png', page: 'public-soins', width: 390, theme: 'clair' },
];

/** The request at this rank among those that wait, the longest first. */
function demande(name, after, rank = 0) {
  const link = `main .wait >> nth=${rank} >> a[href*="/soins/demandes/"]`;
  return { name, path: `${cpts}/soins`, link, after, account: 'regulation' };
}

/** A record of a patient, the first of the list. */
function dossier(name, after) {
  const link = 'main tbody tr:nth-child(5) th a';
  return { name, path: patients, link, after, account: 'coordination' };
}

/** A request is refused, once for all the pictures; the page of the person shows it. */
async function noterUneDemande(tab) {
  const main = tab.getByRole('main');
  await main.getByRole('link', { name: 'Données et droits' }).click();
  await tab.waitForLoadState();
  if ((await main.getByText('Refusée').count()) > 0) return;
  await main.getByRole('link', { name: 'Noter une demande' }).click();
  for (const choice of ['Rectification', 'Par courrier', 'Refusée'])
    await tab.getByLabel(choice).check();
  const words = 'Conteste sa commune ; le justificatif demandé n’est pas venu. CNIL indiquée.';
  await tab.getByLabel('Demande et réponse, en une phrase').fill(words);
  await tab.getByRole('button', { name: 'Enregistrer' }).click();
  await tab.waitForLoadState();
}

/** The address of a counter is shown once, after it is given. */
async function donnerUnCompteur(tab) {
  await tab.getByRole('button', { name: 'Donner un compteur' }).click();
  await tab.waitForLoadState();
}

async function compterSurUnTelephone(tab) {
  await donnerUnCompteur(tab);
  await tab.goto(await tab.locator('.copy code').innerText());
  await tab.locator('[data-pret]').waitFor({ state: 'attached' });
}

/** Pairs a device, and opens its screen on it. */
async function ouvrirLesUrgences(tab) {
  await tab.getByRole('textbox', { name: 'Nom' }).fill('Urgences de Riom, accueil');
  await tab.getByRole('button', { name: 'Donner un lien' }).click();
  await tab.waitForLoadState();
  await tab.goto(await tab.locator('.copy code').innerText());
  await tab.getByRole('button', { name: 'Appairer cet appareil' }).click();
  await tab.waitForLoadState();
}

async function chercherAuxUrgences(tab) {
  await ouvrirLesUrgences(tab);
  await tab.getByLabel('Non, cinq fois non').check();
  await tab.getByLabel('Motif').selectOption('fievre');
  await tab.getByRole('combobox', { name: 'Commune' }).fill('Giat');
  await tab.getByLabel('Âge').fill('34');
  await tab.getByRole('button', { name: 'Voir les rendez-vous' }).click();
  await tab.waitForLoadState();
}

/** What is held of the person of that record, then the link of that page, if any. */
function donneesDe(name, then) {
  const prepare = async (tab) => {
    for (const link of ['Données et droits', ...(then ? [then] : [])]) {
      await tab.getByRole('main').getByRole('link', { name: link }).click();
      await tab.waitForLoadState();
    }
  };
  return { ...dossier(name, ''), prepare };
}
