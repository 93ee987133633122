import type { Page } from '@playwright/test';
import { envoyer } from '../import-de-fichiers.ts';
import { APP } from '../personnes.ts';
import { ICI, lien, type PageExaminee } from './page-examinee.ts';

const ANNUAIRE = `${ICI}/territoire/annuaire`;
const personne = (puis = '') =>
  lien(`${APP}/territoire/annuaire?membre=oui`, /\/annuaire\/[0-9a-f-]{36}$/, puis);

export const PAGES_DU_TERRITOIRE: readonly PageExaminee[] = [
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

/** Coordinates that are known already: an import that changes nothing. */
async function importer(page: Page): Promise<string> {
  await envoyer(page, 'points.csv', 'code;longitude;latitude\n63165;2.47;45.79\n99999;2;45\n');
  await page.waitForURL(/\/import\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}
