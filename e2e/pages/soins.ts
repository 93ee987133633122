import { expect, type Page } from '@playwright/test';
import { APP, dansMinutes } from '../personnes.ts';
import { ICI, lien, type PageExaminee } from './page-examinee.ts';

const DEMANDE = `${ICI}/soins/demandes/:id`;
const CRENEAUX = `${ICI}/soins/creneaux`;
const GARDES = `${ICI}/gardes`;
const SITES = `${ICI}/sites`;
const MALLETTES = `${ICI}/mallettes`;
const UN_SITE = /\/sites\/[0-9a-f-]{36}$/;
const TABLEAU = `${GARDES}/tableaux/:id`;
const demande = (route: string, puis = '') => ({
  route,
  puis,
  compte: 'regulation',
  trouver: async (page: Page) => `${await recevoirUneDemande(page)}${route.slice(DEMANDE.length)}`,
});

export const PAGES_DES_SOINS: readonly PageExaminee[] = [
  { route: `${ICI}/soins` },
  { route: `${ICI}/soins`, compte: 'regulation' },
  { route: CRENEAUX },
  { route: CRENEAUX, compte: 'medecin' },
  { route: `${CRENEAUX}/absence`, compte: 'medecin' },
  { route: `${ICI}/soins/a-deplacer`, compte: 'regulation' },
  { route: `${CRENEAUX}/ouvrir` },
  { route: `${CRENEAUX}/ouvrir`, puis: '?serie=oui' },
  {
    route: `${CRENEAUX}/series/:id`,
    trouver: lien(`${APP}/soins/creneaux`, /\/creneaux\/series\/[0-9a-f-]{36}$/),
  },
  { route: `${CRENEAUX}/:id`, compte: 'pharmacie', trouver: ouvrirUnCreneau },
  { route: `${ICI}/soins/demandes/nouvelle`, compte: 'regulation' },
  demande(DEMANDE),
  demande(`${DEMANDE}/dossier`),
  demande(`${DEMANDE}/modifier`),
  demande(`${DEMANDE}/medecin-traitant`),
  demande(`${DEMANDE}/reponse`, '?reponse=pharmacien'),
  demande(`${DEMANDE}/reponse`, '?reponse=aucune-solution'),
  { route: `${DEMANDE}/bon`, compte: 'regulation', trouver: donnerRendezVous },
  {
    route: `${DEMANDE}/annulation`,
    compte: 'regulation',
    trouver: async (page) => (await donnerRendezVous(page)).replace(/bon$/, 'annulation'),
  },
  { route: `${ICI}/soins/appareils` },
  { route: `${ICI}/soins/agendas` },
  { route: `${ICI}/soins/agendas`, compte: 'medecin' },
  { route: `${ICI}/soins/recensement` },
  { route: `${ICI}/soins/recensement`, compte: 'medecin' },
  {
    route: `${ICI}/soins/recensement/campagnes/:id`,
    trouver: lien(`${APP}/soins/recensement`, /\/campagnes\/[0-9a-f-]{36}$/),
  },
  { route: `${ICI}/soins/messages` },
  { route: `${ICI}/soins/reglages` },
  { route: `${ICI}/medecin-traitant/listes` },
  { route: `${ICI}/sas` },
  { route: GARDES },
  { route: GARDES, compte: 'pharmacie' },
  { route: `${GARDES}/moi`, compte: 'pharmacie' },
  { route: `${GARDES}/tableaux/nouveau` },
  { route: TABLEAU, trouver: lien(`${APP}/gardes`, /tableaux\/[0-9a-f-]{36}$/) },
  { route: TABLEAU, trouver: lien(`${APP}/gardes`, /tableaux\/[0-9a-f-]{36}$/, '?semaine=') },
  ...['reglages', 'importer', 'adresses'].map((page) => ({
    route: `${TABLEAU}/${page}`,
    trouver: lien(`${APP}/gardes`, /tableaux\/[0-9a-f-]{36}$/, `/${page}`),
  })),
  {
    route: `${GARDES}/gardes/:id`,
    compte: 'pharmacie',
    trouver: lien(`${APP}/gardes/moi`, /gardes\/gardes\/[0-9a-f-]{36}$/),
  },
  { route: SITES },
  { route: SITES, compte: 'medecin' },
  { route: `${SITES}/nouveau` },
  { route: `${SITES}/:id`, trouver: lien(`${APP}/sites`, UN_SITE) },
  { route: `${SITES}/:id/reglages`, trouver: lien(`${APP}/sites`, UN_SITE, '/reglages') },
  {
    route: `${SITES}/:id/permanences/ouvrir`,
    trouver: lien(`${APP}/sites`, UN_SITE, '/permanences/ouvrir'),
  },
  { route: `${ICI}/questionnaires` },
  { route: `${ICI}/questionnaires/nouveau`, puis: '?filiere=lombalgie-aigue' },
  { route: MALLETTES },
  { route: `${MALLETTES}/emprunteurs` },
  {
    route: `${MALLETTES}/:id`,
    trouver: lien(`${APP}/mallettes`, /\/mallettes\/[0-9a-f-]{36}$/),
  },
  { route: `${ICI}/pilotage` },
  { route: `${ICI}/pilotage`, puis: '?periode=annee' },
  { route: `${ICI}/pilotage`, compte: 'tresorerie' },
  { route: `${ICI}/pilotage`, compte: 'ars' },
  { route: `${ICI}/pilotage/faits`, trouver: lien(`${APP}/pilotage`, /\/pilotage\/faits\?/) },
];

/** A request that waits for its answer; the address of its page. */
async function recevoirUneDemande(page: Page): Promise<string> {
  await page.goto(`${APP}/soins/demandes/nouvelle`);
  await page.getByLabel('Non, cinq fois non').check();
  await page.getByLabel('Motif').selectOption('fievre');
  await page.getByRole('combobox', { name: 'Commune' }).fill('Giat');
  await page.getByRole('button', { name: /Chercher un rendez-vous/ }).click();
  await page.waitForURL(/demandes\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

async function donnerRendezVous(page: Page): Promise<string> {
  const demande = await recevoirUneDemande(page);
  await page
    .getByRole('button', { name: /Proposer/ })
    .first()
    .click();
  await expect(page.getByRole('status').first()).toBeVisible();
  return `${demande}/bon`;
}

/** A slot three months from now, when nobody has opened any; the address of its page. */
async function ouvrirUnCreneau(page: Page): Promise<string> {
  const { jour, heure } = dansMinutes(90 * 1440);
  await page.goto(`${APP}/soins/creneaux/ouvrir`);
  await page.getByLabel('Jour', { exact: true }).fill(jour);
  await page.getByLabel('De', { exact: true }).fill(heure);
  await page.getByLabel('Durée').fill('15');
  await page.getByRole('button', { name: 'Ouvrir ce créneau' }).click();
  await page.waitForURL(/creneaux\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}
