import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, say } from './run.mjs';

const modules = join(root, 'node_modules');
const stamp = join(modules, '.maillage-lock');

/** Runs `npm ci` when what is installed is not what package-lock.json says. */
export async function ensureDependencies({ development = false } = {}) {
  const wanted = fingerprint(development);
  if (read(stamp) === wanted) return;
  if (isLink(modules)) return;
  if (!installedFromLock(development)) await install(development);
  writeFileSync(stamp, wanted);
}

async function install(development) {
  say(existsSync(modules) ? 'dependencies changed, running npm ci' : 'running npm ci');
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=optional'];
  if (development) args.push('--include=dev');
  const code = await run('npm', args);
  if (code === 0) return;
  say(`npm ci ended with code ${code}: the dependencies are not installed`);
  process.exit(code);
}

/** npm keeps a copy of the lock it installed from: an `npm ci` done by hand is not done again. */
function installedFromLock(development) {
  const installed = read(join(modules, '.package-lock.json'));
  if (installed === undefined) return false;
  const { packages: present } = JSON.parse(installed);
  const { packages: wanted } = JSON.parse(read(join(root, 'package-lock.json')));
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.optional || entry.devOptional) return true;
    if (entry.dev && !development) return true;
    return present[path]?.version === entry.version;
  });
}

function fingerprint(development) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${development ? 'all' : 'production'}`;
}

function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
