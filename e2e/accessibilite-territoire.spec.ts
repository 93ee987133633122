import { test } from '@playwright/test';
import { examiner } from './examiner.ts';
import { APP, seConnecter } from './personnes.ts';

// A trace keeps every page as it was: it costs more here than looking at them.
test.use({ trace: 'off' });

test('axe ne trouve rien dans les pages du territoire et de l’annuaire', async ({ page }) => {
  test.setTimeout(600_000);
  await seConnecter(page, 'coordination');
  await examiner(page, [
    '/app',
    '/cpts/nouvelle',
    `${APP}/territoire`,
    `${APP}/territoire/communes`,
    `${APP}/territoire/secteurs`,
    `${APP}/territoire/trajets`,
    `${APP}/territoire/cpts`,
    `${APP}/territoire/annuaire`,
    `${APP}/territoire/annuaire?q=a`,
    `${APP}/territoire/import`,
    `${APP}/chercher?q=gi`,
  ]);
});

test('axe ne trouve rien dans les pages ouvertes à tous', async ({ page }) => {
  test.setTimeout(600_000);
  await page.goto('/');
  await examiner(page, [
    '/',
    '/connexion',
    '/territoires',
    '/territoires?departement=92',
    '/aide/glossaire',
    '/c/demo-combrailles',
    '/c/demo-combrailles/annuaire',
    '/ui',
    '/ui/aujourdhui',
    '/ui/regulation',
    '/ui/publique',
  ]);
});
