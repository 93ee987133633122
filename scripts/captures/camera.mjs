import { chromium } from '@playwright/test';

const password = 'maillage-demo';
const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
const heights = { 1280: 860, 390: 844 };

/** A browser that takes pages of the demonstration, signed in once for each account. */
export async function openCamera({ executablePath, address }) {
  const browser = await chromium.launch({ executablePath, args: flags });
  const sessions = new Map();

  const sessionOf = async (account) => {
    if (account === undefined) return undefined;
    if (!sessions.has(account)) sessions.set(account, await signIn(browser, address, account));
    return sessions.get(account);
  };

  return {
    close: () => browser.close(),
    take: async (page, { width, theme, whole = false }) => {
      const context = await browser.newContext({
        baseURL: address,
        locale: 'fr-FR',
        timezoneId: 'Europe/Paris',
        reducedMotion: 'reduce',
        colorScheme: theme === 'sombre' ? 'dark' : 'light',
        viewport: { width, height: heights[width] },
        isMobile: width < 500,
        storageState: await sessionOf(page.account),
      });
      try {
        return await photograph(await context.newPage(), page, whole);
      } finally {
        await context.close();
      }
    },
  };
}

async function signIn(browser, address, account) {
  const context = await browser.newContext({ baseURL: address, locale: 'fr-FR' });
  const page = await context.newPage();
  await page.goto('/connexion');
  await page.locator('[name=email]').fill(`${account}@demo.maillage.fr`);
  await page.locator('[name=motDePasse]').fill(password);
  await page.locator('main form button[type=submit]').click();
  await page.waitForURL(/\/app/);
  const state = await context.storageState();
  await context.close();
  return state;
}

async function photograph(tab, { path, link, after, prepare }, whole) {
  const problems = [];
  tab.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  tab.on('pageerror', (error) => problems.push(error.message));
  const answer = await follow(tab, { path, link, after });
  if (answer === null) return { picture: null, problems: [`no ${link} on ${path}`] };
  if (answer.status() >= 400) return { picture: null, problems: [`answers ${answer.status()}`] };
  await prepare?.(tab);
  await tab.evaluate(() => document.fonts.ready);
  const wide = await tab.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? `scrolls sideways: ${scrollWidth} px` : null;
  });
  if (wide) problems.push(wide);
  const picture = await tab.screenshot({ fullPage: whole, animations: 'disabled', caret: 'hide' });
  return { picture, problems };
}

/** Goes to the page, or to the first thing it links to: ids of the demonstration are drawn anew each time. */
async function follow(tab, { path, link, after = '' }) {
  const answer = await tab.goto(path);
  if (link === undefined || answer.status() >= 400) return answer;
  const first = tab.locator(link).first();
  const href = await first.getAttribute('href', { timeout: 3000 }).catch(() => null);
  return href === null ? null : await tab.goto(`${href}${after}`);
}
