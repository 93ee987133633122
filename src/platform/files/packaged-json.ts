import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** Reads a JSON file of an installed package, and gives the version of the package. Nothing stays in memory. */
export function readPackagedJson(
  name: string,
  file: string,
): { readonly version: string; readonly read: () => unknown } {
  const manifest = require.resolve(`${name}/package.json`);
  const { version } = parse(manifest);
  return {
    version: String(version),
    read: () => parse(path.join(path.dirname(manifest), file)),
  };
}

function parse(file: string) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
