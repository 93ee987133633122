import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run, say } from './run.mjs';

const debianPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** Path of a Chromium for the browser tests, installed when there is none; also in CHROMIUM_PATH. */
export async function ensureChromium() {
  const path = (await findChromium()) ?? (await installChromium());
  process.env.CHROMIUM_PATH = path;
  return path;
}

async function findChromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked !== undefined && asked !== '') {
    if (existsSync(asked)) return asked;
    say(`CHROMIUM_PATH names ${asked}, which does not exist`);
    process.exit(1);
  }
  return [...debianPaths, await playwrightPath()].find((path) => path && existsSync(path));
}

async function playwrightPath() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

async function installChromium() {
  if (process.getuid?.() === 0 && hasAptGet()) {
    say('installing Chromium with apt-get');
    await installWithApt();
  }
  let path = await findChromium();
  if (path === undefined) {
    say('installing Chromium with Playwright');
    await run('npx', ['playwright', 'install', 'chromium']);
    path = await findChromium();
  }
  if (path !== undefined) return path;
  say('no Chromium: neither apt-get (as root) nor "npx playwright install chromium" gave one.');
  say('Install one and name it in CHROMIUM_PATH.');
  process.exit(1);
}

async function installWithApt() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await run('apt-get', ['update', '-q'], { env });
  if (updated !== 0) return;
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env });
}

function hasAptGet() {
  return spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}
