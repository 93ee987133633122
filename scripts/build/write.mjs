import { renameSync, writeFileSync } from 'node:fs';

/** Writes beside then renames: a program that starts meanwhile reads the old file or the new one. */
export function writeWhole(path, contents) {
  const beside = `${path}.${process.pid}.tmp`;
  writeFileSync(beside, contents);
  renameSync(beside, path);
}
