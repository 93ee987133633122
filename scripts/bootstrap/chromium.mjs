import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run, say } from './run.mjs';

/** The same engine without the window of a browser: the scenarios take a third less time in it. */
const shellPath = '/usr/bin/chromium-headless-shell';
const debianPaths = [shellPath, '/usr/bin/chromium', '/usr/bin/chromium-browser'];
/** Where the network is shut, say so soon. */
const patience = ['-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::Retries=1'];

/** Path of a Chromium for the browser tests, installed when there is none; also in CHROMIUM_PATH. */
export async function ensureChromium() {
  if (isUnattended() && !existsSync(shellPath)) await installShell();
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

/** A machine that nobody uses, where a package more disturbs no one. */
function isUnattended() {
  return process.env.CI === 'true' && !process.env.CHROMIUM_PATH;
}

async function installChromium() {
  await installShell();
  let path = await findChromium();
  if (path === undefined) await installWithApt('chromium');
  path ??= await findChromium();
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

async function installShell() {
  await installWithApt('chromium-headless-shell');
}

async function installWithApt(name) {
  if (process.getuid?.() !== 0 || !hasAptGet()) return;
  say(`installing ${name} with apt-get`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await run('apt-get', ['update', '-q', ...patience], { env });
  if (updated !== 0) return;
  const install = ['install', '-y', '-q', '--no-install-recommends', ...patience, name];
  await run('apt-get', install, { env });
}

function hasAptGet() {
  return spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}
