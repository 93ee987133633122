import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap/run.mjs';
import { typeChecker } from './types.mjs';

const minute = 60_000;
const node = (script, ...args) => [process.execPath, join('scripts', script), ...args];
const types = (project) => [process.execPath, typeChecker, '--project', project];

/**
 * What keeps the house. `lanes`: how many of the two lanes a step takes; `live`: its output is shown as it comes; a
 * step that is not `present` has nothing to look at yet.
 */
export const steps = [
  // First, and beside the others: it waits for the database a third of its time.
  step('tests', ['vitest', 'run'], { live: true, limit: 11 * minute }),
  step('lint', ['biome', 'check', '--error-on-warnings', '.']),
  step('types', types('.')),
  step('types-iles', types('tsconfig.iles.json')),
  step('arch', node('check/architecture.mjs')),
  step('layout', node('check/layout.mjs')),
  step('sql', node('check/sql.mjs')),
  step('probes', node('probes/probes.mjs'), { limit: 5 * minute }),
  step('routes', node('check/routes.mjs'), { present: here('scripts/check/routes.mjs') }),
  step('build', node('check/build.mjs')),
  step('db-types', node('db-types.mjs', '--check'), { present: here('scripts/db-types.mjs') }),
  step('e2e', node('check/e2e.mjs'), { lanes: 2, limit: 11 * minute, present: hasScenarios() }),
];

function step(
  name,
  command,
  { lanes = 1, limit = 3 * minute, present = true, live = lanes === 2 } = {},
) {
  return { name, command, lanes, limit, present, live };
}

function here(path) {
  return existsSync(join(root, path));
}

function hasScenarios() {
  return (
    here('e2e') &&
    readdirSync(join(root, 'e2e')).some((name) => /\.(spec|test|e2e)\.ts$/.test(name))
  );
}
