import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../bootstrap/run.mjs';

const copied = ['src', 'db', 'e2e', 'scripts/check', 'package.json', 'tsconfig.json', '.dependency-cruiser.cjs'];

/** Runs `look` on a copy of the tree where `planted` files were added, and forgets the copy. */
export async function withPlanted(planted, look) {
  const copy = mkdtempSync(join(tmpdir(), 'maillage-sondes-'));
  try {
    for (const path of copied.filter((name) => existsSync(join(root, name)))) cpSync(join(root, path), join(copy, path), { recursive: true, force: true });
    linkPackages(copy);
    for (const [path, text] of Object.entries(planted)) plant(copy, path, text);
    return await look(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function plant(copy, path, text) {
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  writeFileSync(join(copy, path), text);
}

/** The real packages, and one that package.json does not name. */
function linkPackages(copy) {
  const packages = join(root, 'node_modules');
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync(packages)) {
    symlinkSync(join(packages, name), join(copy, 'node_modules', name));
  }
  plant(copy, 'node_modules/sonde-non-declare/package.json', '{"name":"sonde-non-declare","main":"index.js"}\n');
  plant(copy, 'node_modules/sonde-non-declare/index.js', 'exports.sonde = 1;\n');
}
