import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruiseTree } from '../check/cruise.mjs';
import { layoutProblems } from '../check/layout.mjs';
import { moduleNames } from '../check/modules.mjs';
import { sqlProblems } from '../check/sql.mjs';
import { typeChecker } from '../check/types.mjs';
import { newModule, newUseCase } from '../new/scaffold.mjs';
import { withPlanted } from './planting.mjs';

/** What `npm run new` writes compiles and obeys the rules: gives what is wrong with it. */
export function scaffoldFailures() {
  return withPlanted({}, async (copy) => {
    const module = moduleNames.find((name) => !existsSync(join(copy, 'src/modules', name)));
    if (module === undefined || !existsSync(join(copy, 'src/app/modules.ts'))) return [];
    const written = [
      ...newModule(copy, module),
      ...newUseCase(copy, module, 'accepter-demande'),
      ...newUseCase(copy, module, 'refuser-demande'),
    ];
    process.chdir(copy);
    const { violations } = await cruiseTree(copy);
    const problems = [
      ...violations.map(({ rule, from }) => ({ rule: rule.name, file: from })),
      ...layoutProblems(copy).problems,
      ...sqlProblems(copy).problems,
    ].filter(({ file }) => written.includes(file));
    return [
      ...problems.map(({ rule, file }) => `npm run new: ${file} is refused by ${rule}`),
      ...typeErrors(copy, written),
    ];
  });
}

function typeErrors(copy, written) {
  const { stdout } = spawnSync(process.execPath, [typeChecker, '--project', copy, '--pretty', 'false'], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .filter((line) => written.some((path) => line.startsWith(path)))
    .map((line) => `npm run new: ${line}`);
}
