import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { writeWhole } from './write.mjs';

/**
 * The sheet, the islands and the fonts, minified, under names that carry their content's hash.
 * dist/actifs/manifest.json says for each plain name (`maillage.css`, `carte.js`) the file to serve:
 * `{ "maillage.css": { "file": "maillage-K3J2….css", "integrity": "sha384-…", "bytes": 20480 } }`.
 */
export async function buildAssets(root) {
  const actifs = join(root, 'dist', 'actifs');
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: entryPoints(root),
    outdir: actifs,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    platform: 'browser',
    target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
    format: 'esm',
    loader: { '.woff2': 'file', '.svg': 'file', '.png': 'file' },
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  const served = withoutParts(outputFiles, metafile, root);
  for (const file of served) writeWhole(file.path, file.contents);
  const manifest = describe(served);
  writeWhole(join(actifs, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  sweep(actifs, manifest);
}

function entryPoints(root) {
  const sheet = join(root, 'src/ui/feuille/maillage.css');
  const modules = join(root, 'src/modules');
  const folders = [
    join(root, 'src/ui/iles'),
    ...list(modules).map((m) => join(modules, m, 'iles')),
  ];
  const islands = folders.flatMap((folder) =>
    list(folder)
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
  refuseTwins(islands);
  return existsSync(sheet) ? [sheet, ...islands] : islands;
}

function refuseTwins(islands) {
  const seen = new Map();
  for (const path of islands) {
    const name = basename(path).replace(/\.tsx?$/, '');
    if (seen.has(name))
      throw new Error(`two islands are named ${name}: ${seen.get(name)}, ${path}`);
    seen.set(name, path);
  }
}

/** A file of iles/ that another one imports is a part of it: the browser asks for the whole only. */
function withoutParts(outputFiles, { inputs, outputs }, root) {
  const parts = new Set(
    Object.values(inputs).flatMap(({ imports }) => imports.map(({ path }) => path)),
  );
  const left = Object.entries(outputs).filter(
    ([, { entryPoint }]) => entryPoint !== undefined && parts.has(entryPoint),
  );
  const paths = new Set(left.map(([path]) => join(root, path)));
  return outputFiles.filter(({ path }) => !paths.has(path));
}

function describe(outputFiles) {
  const entries = outputFiles.map(({ path, contents }) => {
    const file = basename(path);
    const name = file.replace(/-[A-Z0-9]{8}(\.[a-z0-9]+)$/, '$1');
    const integrity = `sha384-${createHash('sha384').update(contents).digest('base64')}`;
    return [name, { file, integrity, bytes: contents.byteLength }];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sweep(actifs, manifest) {
  const kept = new Set(['manifest.json', ...Object.values(manifest).map(({ file }) => file)]);
  for (const name of list(actifs)) {
    if (!kept.has(name) && !name.endsWith('.tmp')) rmSync(join(actifs, name), { force: true });
  }
}

function list(folder) {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}
