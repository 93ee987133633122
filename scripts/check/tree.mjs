import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const skipped = new Set(['node_modules', 'dist', '.git', 'test-results', 'playwright-report']);
const ofAnInstance = new Set(['data/pg', 'data/local']);

/** Every file under these folders of `root`, as sorted paths relative to it. */
export function walk(root, folders) {
  return folders.flatMap((folder) => list(root, folder)).sort();
}

function list(root, folder) {
  const path = join(root, folder);
  if (!existsSync(path) || ofAnInstance.has(folder)) return [];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const inside = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : list(root, inside);
    return entry.isFile() ? [inside] : [];
  });
}

export function read(root, path) {
  return readFileSync(join(root, path), 'utf8');
}

export const isTest = (path) => /[.]test[.]tsx?$/.test(path) || path.includes('/testing/');
export const isGenerated = (path) => /[.]gen[.]ts$/.test(path);

/** Prints what is wrong, by file, and sets the exit code. */
export function report(title, problems, summary) {
  for (const { rule, file, message } of problems) console.log(`${file}: ${rule}\n    ${message}`);
  console.log(`${title}: ${summary}, ${problems.length} problems`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
