import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const folders = ['src', 'db/seed', 'e2e'];

/** The import graph of the tree at `root` (the working directory), judged by the project's rules. */
export async function cruiseTree(root) {
  const { forbidden, options } = await extractConfig(join(root, '.dependency-cruiser.cjs'));
  const entries = folders.filter((folder) => existsSync(join(root, folder)));
  const { output } = await cruise(
    entries,
    { ...options, ruleSet: { forbidden, options }, validate: true, baseDir: root },
    options.enhancedResolveOptions,
    { tsConfig: extractTsConfig(join(root, 'tsconfig.json')) },
  );
  const written = entries.flatMap((folder) => sourceFiles(join(root, folder)));
  const seen = output.modules.filter(({ source }) => /^(src|db|e2e)\/.*[.]tsx?$/.test(source));
  return { forbidden, violations: output.summary.violations, seen: seen.length, written };
}

function sourceFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /[.]tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
