import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Folder of the checkout, from the bundled program in dist/ as from the sources. */
const ROOT = path.resolve(
  import.meta.dirname,
  path.basename(import.meta.dirname) === 'dist' ? '..' : '../../..',
);

/** Reads a dated reference file of the project's `data/` folder. */
export function readProjectJson(name: string): unknown {
  return JSON.parse(readFileSync(path.join(ROOT, 'data', name), 'utf8'));
}
