// Bundles the program into dist/main.js and the browser's files into dist/actifs.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, say } from './bootstrap/run.mjs';
import { buildAssets } from './build/assets.mjs';
import { buildProgram } from './build/program.mjs';

const stamp = join(root, 'dist', 'build.json');
const sources = ['src', 'db/seed', 'data', 'scripts/build', 'scripts/build.mjs', 'package.json'];

/** Builds what changed since the last build; `force` builds in any case. */
export async function build({ force = false } = {}) {
  const wanted = fingerprint();
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  const start = performance.now();
  mkdirSync(join(root, 'dist', 'actifs'), { recursive: true });
  await Promise.all([buildProgram(root), buildAssets(root)]);
  writeFileSync(stamp, wanted);
  say(`built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return true;
}

/** Names, sizes and dates of the sources: a removed file counts as a change. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => files(join(root, source)))) {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

function files(path) {
  const kind = statSync(path, { throwIfNoEntry: false });
  if (kind === undefined || isLocalData(path)) return [];
  if (kind.isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => files(join(path, name)));
}

/** data/pg and data/local belong to a running instance, they are no source. */
function isLocalData(path) {
  return path === join(root, 'data', 'pg') || path === join(root, 'data', 'local');
}
