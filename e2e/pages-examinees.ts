import type { Page } from '@playwright/test';
import { envoyer } from './import-de-fichiers.ts';
import { APP, CPTS, demanderDesSoins } from './personnes.ts';

/** A route of the table, and where a real page of it stands in the demonstration. */
export type PageExaminee = {
  /** As docs/table-des-routes.txt writes it. */
  readonly route: string;
  /** Account of the demonstration; the coordination unless told, nobody on a page open to all. */
  readonly compte?: string;
  /** What follows the address: another state of the same page. */
  readonly puis?: string;
  /** Address, when the route has something else than the CPTS in it. */
  readonly trouver?: (page: Page) => Promise<string>;
};

const ICI = '/app/:slug';
const ANNUAIRE = `${ICI}/territoire/annuaire`;
const DEMANDE = `${ICI}/soins/demandes/:id`;
const CRENEAU = `${ICI}/soins/creneaux/:id`;
const SUIVI = '/c/:slug/soins-du-jour/suivi/:jeton';
const demande = (route: string, puis = '') => ({
  route,
  puis,
  compte: 'regulation',
  trouver: lien(`${APP}/soins`, /\/soins\/demandes\/[0-9a-f-]{36}$/, route.slice(DEMANDE.length)),
});

/**
 * Every page that axe looks at. A new page is one line here; a route that answers no page goes below. The
 * spec fails when the table of routes holds one that is in neither list.
 */
export const PAGES_EXAMINEES: readonly PageExaminee[] = [
  { route: '/' },
  { route: '/aide/glossaire' },
  { route: '/connexion' },
  { route: '/territoires' },
  { route: '/territoires', puis: '?departement=92' },
  { route: '/c/:slug' },
  { route: '/c/:slug/annuaire' },
  { route: '/c/:slug/soins-du-jour' },
  { route: SUIVI, trouver: demanderDesSoins },
  { route: `${SUIVI}/annuler`, trouver: async (page) => `${await demanderDesSoins(page)}/annuler` },

  { route: '/app' },
  { route: '/cpts/nouvelle' },
  { route: ICI },
  { route: ICI, compte: 'medecin' },
  { route: ICI, compte: 'tresorerie' },
  { route: ICI, compte: 'ars' },
  { route: `${ICI}/chercher`, puis: '?q=gi' },

  { route: `${ICI}/soins` },
  { route: `${ICI}/soins`, compte: 'regulation' },
  { route: `${ICI}/soins/creneaux` },
  { route: `${ICI}/soins/creneaux`, compte: 'medecin' },
  { route: `${ICI}/soins/creneaux/ouvrir` },
  { route: `${ICI}/soins/creneaux/ouvrir`, puis: '?serie=oui' },
  { route: CRENEAU, trouver: lien(`${APP}/soins/creneaux`, /\/soins\/creneaux\/[0-9a-f-]{36}$/) },
  {
    route: `${ICI}/soins/creneaux/series/:id`,
    trouver: lien(`${APP}/soins/creneaux`, /\/creneaux\/series\/[0-9a-f-]{36}$/),
  },
  { route: `${ICI}/soins/demandes/nouvelle`, compte: 'regulation' },
  demande(DEMANDE),
  demande(`${DEMANDE}/annulation`),
  demande(`${DEMANDE}/medecin-traitant`),
  demande(`${DEMANDE}/modifier`),
  demande(`${DEMANDE}/reponse`, '?reponse=pharmacien'),
  demande(`${DEMANDE}/reponse`, '?reponse=aucune-solution'),
  { route: `${DEMANDE}/bon`, compte: 'regulation', trouver: donnerRendezVous },
  { route: `${ICI}/soins/messages` },
  { route: `${ICI}/soins/reglages` },

  { route: `${ICI}/pilotage` },
  { route: `${ICI}/pilotage`, puis: '?periode=annee' },
  { route: `${ICI}/pilotage`, compte: 'tresorerie' },
  { route: `${ICI}/pilotage/faits`, trouver: lien(`${APP}/pilotage`, /\/pilotage\/faits\?/) },

  { route: `${ICI}/territoire` },
  { route: `${ICI}/territoire/communes` },
  { route: `${ICI}/territoire/cpts` },
  { route: `${ICI}/territoire/demographie` },
  { route: `${ICI}/territoire/demographie`, puis: '?metier=60&maille=secteur' },
  { route: `${ICI}/territoire/secteurs` },
  { route: `${ICI}/territoire/trajets` },
  { route: `${ICI}/territoire/import` },
  { route: `${ICI}/territoire/import/:id`, trouver: importer },
  { route: ANNUAIRE },
  { route: ANNUAIRE, puis: '?q=a&minutes=30' },
  { route: `${ANNUAIRE}/:id`, trouver: personne() },
  { route: `${ANNUAIRE}/:id/fiche`, trouver: personne('/fiche') },
  { route: `${ANNUAIRE}/doublons` },
  { route: `${ANNUAIRE}/nouvelle-personne` },
  {
    route: `${ANNUAIRE}/structures/:id`,
    trouver: lien(`${APP}/territoire/annuaire`, /\/annuaire\/structures\/[0-9a-f-]{36}$/),
  },
];

/** Routes that answer a file, a picture, data or a piece of a page. */
export const SANS_PAGE: readonly RegExp[] = [
  /^\/api\//,
  /\.(csv|xlsx|vcf|svg|ics|pdf)$/,
  /\/communes$(?<!territoire\/communes)/,
  /\/import\/:id\/etat$/,
];

/** The design system shows itself out of the table. */
export const VITRINE = ['/ui', '/ui/aujourdhui', '/ui/regulation', '/ui/publique'];

/** Address of an examined page; finding it may act in the browser. */
export async function adresseDe(page: Page, p: PageExaminee): Promise<string> {
  const adresse = p.trouver ? await p.trouver(page) : p.route.replace(':slug', CPTS);
  return `${adresse}${p.puis ?? ''}`;
}

/** The first thing of a page whose address looks so. */
function lien(depuis: string, motif: RegExp, puis = '') {
  return async (page: Page): Promise<string> => {
    await page.goto(depuis);
    const hrefs = await page
      .locator('main a[href]')
      .evaluateAll((liens) => liens.map((un) => un.getAttribute('href') ?? ''));
    const trouve = hrefs.find((href) => motif.test(href));
    if (trouve === undefined) throw new Error(`Aucun lien ${motif} sur ${depuis}.`);
    return `${trouve}${puis}`;
  };
}

function personne(puis = '') {
  return lien(`${APP}/territoire/annuaire?membre=oui`, /\/annuaire\/[0-9a-f-]{36}$/, puis);
}

/** Coordinates that are known already: an import that changes nothing. */
async function importer(page: Page): Promise<string> {
  await envoyer(page, 'points.csv', 'code;longitude;latitude\n63165;2.47;45.79\n99999;2;45\n');
  await page.waitForURL(/\/import\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

async function donnerRendezVous(page: Page): Promise<string> {
  await page.goto(`${APP}/soins/demandes/nouvelle`);
  await page.getByLabel('Non, cinq fois non').check();
  await page.getByLabel('Motif').selectOption('fievre');
  await page.getByRole('combobox', { name: 'Commune' }).fill('Giat');
  await page.getByRole('button', { name: /Chercher un rendez-vous/ }).click();
  await page
    .getByRole('button', { name: /Proposer/ })
    .first()
    .click();
  await page.waitForURL(/demandes\/[0-9a-f-]{36}/);
  return `${new URL(page.url()).pathname}/bon`;
}
