import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { analyser, examiner } from './examiner.ts';
import { adresseDe, type PageExaminee } from './pages/page-examinee.ts';
import {
  EXAMINEES_EN_CHEMIN,
  PAGES_EXAMINEES,
  PAS_ENCORE_EXAMINEES,
  SANS_PAGE,
  VITRINE,
} from './pages/table.ts';
import { PUBLIC, seConnecter } from './personnes.ts';

/** Pages of one test: enough to spare sign-ins, few enough for two workers to share the work. */
const PAR_TEST = 10;

test.describe.configure({ mode: 'parallel' });

test('chaque page de la table des routes est examinée', () => {
  const table = readFileSync('docs/table-des-routes.txt', 'utf8').matchAll(/^GET (\S+) :/gm);
  const routes = [...table].map(([, chemin = '']) => chemin);
  const pages = routes.filter((chemin) => !SANS_PAGE.some((motif) => motif.test(chemin)));
  const enChemin = [...Object.values(EXAMINEES_EN_CHEMIN).flat(), ...PAS_ENCORE_EXAMINEES];
  const examinees = new Set([...PAGES_EXAMINEES.map(({ route }) => route), ...enChemin]);
  expect(pages.length).toBeGreaterThan(30);
  expect([...examinees].sort()).toEqual([...new Set(pages)].sort());
});

const ouverte = ({ route }: PageExaminee) => !/^\/(app|cpts|comptes)/.test(route);
const parCompte = Map.groupBy(
  PAGES_EXAMINEES.filter((p) => !ouverte(p)),
  ({ compte }) => compte ?? 'coordination',
);
for (const [compte, pages] of parCompte)
  for (let rang = 0; rang < pages.length; rang += PAR_TEST)
    test(`axe ne trouve rien dans les pages de ${compte}, à partir de la ${rang + 1}e`, async ({
      page,
    }) => {
      test.setTimeout(180_000);
      await seConnecter(page, compte);
      for (const p of pages.slice(rang, rang + PAR_TEST))
        await examiner(page, [await adresseDe(page, p)]);
    });

test('axe ne trouve rien dans les pages ouvertes à tous', async ({ page }) => {
  test.setTimeout(180_000);
  for (const p of PAGES_EXAMINEES.filter(ouverte)) await examiner(page, [await adresseDe(page, p)]);
});

test('axe ne trouve rien dans le système de composants', async ({ page }) => {
  test.setTimeout(180_000);
  await examiner(page, VITRINE);
});

test('axe ne trouve rien dans ce qui répond aux signes d’alerte', async ({ page }) => {
  for (const reponse of ['Non, aucun', 'Oui, au moins un']) {
    await page.goto(`${PUBLIC}/soins-du-jour`);
    const suite = page.waitForEvent('load');
    await page.getByRole('button', { name: reponse }).click();
    await suite;
    expect(await analyser(page)).toEqual([]);
  }
});
