import type { Page } from '@playwright/test';
import { APP } from '../personnes.ts';
import { ICI, lien, type PageExaminee } from './page-examinee.ts';

const ASSO = `${ICI}/vie-associative`;
const UN_ADHERENT = /\/adherents\/[0-9a-f-]{36}$/;

const UN_SCRUTIN = /\/scrutins\/[0-9a-f-]{36}$/;

/** The count of the election of the demonstration. */
async function unDepouillement(page: Page): Promise<string> {
  await page.goto(`${APP}/vie-associative/scrutins`);
  await page.getByRole('link', { name: /représentants au conseil/ }).click();
  return (await page.getByRole('link', { name: /Page publique/ }).getAttribute('href')) ?? '';
}

/** Members, fees and bodies of the association. */
export const PAGES_DE_LA_VIE_ASSOCIATIVE: readonly PageExaminee[] = [
  { route: '/c/:slug/adherer' },
  { route: '/c/:slug/adherer/merci' },
  { route: ASSO },
  { route: ASSO, compte: 'tresorerie' },
  { route: `${ASSO}/adherents/nouveau`, puis: '?q=val' },
  { route: `${ASSO}/adherents/:id`, trouver: lien(`${APP}/vie-associative`, UN_ADHERENT) },
  { route: `${ASSO}/importer` },
  { route: `${ASSO}/cotisations` },
  {
    route: `${ASSO}/cotisations`,
    trouver: lien(`${APP}/vie-associative/cotisations`, /cotisations\?.*choisie=/),
  },
  { route: `${ASSO}/instances` },
  {
    route: `${ASSO}/instances/:id`,
    trouver: lien(`${APP}/vie-associative/instances`, /\/instances\/[0-9a-f-]{36}$/),
  },
  { route: `${ASSO}/instances/prefecture` },
  { route: `${ASSO}/scrutins` },
  { route: `${ASSO}/scrutins/nouveau` },
  {
    route: `${ASSO}/scrutins/:id`,
    trouver: lien(`${APP}/vie-associative/scrutins`, UN_SCRUTIN),
  },
  { route: '/c/:slug/scrutins/:id/depouillement', trouver: unDepouillement },
  { route: `${ASSO}/mobilisation` },
  { route: `${ASSO}/mobilisation/liste`, puis: '?profession=60&adherents=non' },
  { route: `${ASSO}/reglages` },
];
