// `npm run conformance -- <folder>`: checks against official files that are kept outside the project.
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureDependencies } from '../bootstrap/dependencies.mjs';
import { reexecWithProjectNode } from '../bootstrap/node.mjs';
import { run, say } from '../bootstrap/run.mjs';

const [folder, ...filters] = process.argv.slice(2);
if (folder === undefined) {
  say('no folder of official files was named, there is nothing to check');
  process.exit(0);
}
const path = resolve(process.env.INIT_CWD ?? process.cwd(), folder);
if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
  say(`${path} is no folder`);
  process.exit(1);
}
await ensureDependencies({ development: true });
await reexecWithProjectNode();
const args = ['run', '--config', 'scripts/conformance/vitest.config.ts', ...filters];
process.exitCode = await run('vitest', args, {
  env: { ...process.env, MAILLAGE_CONFORMANCE: path },
});
