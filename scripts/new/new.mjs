// `npm run new -- module <nom>` and `npm run new -- usecase <module> <verbe-objet>`.
import { spawnSync } from 'node:child_process';
import { ensureDependencies } from '../bootstrap/dependencies.mjs';
import { reexecWithProjectNode } from '../bootstrap/node.mjs';
import { root, say } from '../bootstrap/run.mjs';
import { newModule, newUseCase } from './scaffold.mjs';

await ensureDependencies({ development: true });
await reexecWithProjectNode();
const [kind, module, name] = process.argv.slice(2);
try {
  const written = scaffold();
  spawnSync('biome', ['check', '--write', '--log-level=error', ...written], {
    cwd: root,
    stdio: 'inherit',
  });
  for (const path of written) say(path);
} catch (error) {
  say(error.message);
  process.exit(1);
}

function scaffold() {
  if (kind === 'module' && module !== undefined) return newModule(root, module);
  if (kind === 'usecase' && name !== undefined) return newUseCase(root, module, name);
  throw new Error('npm run new -- module <nom> | usecase <module> <verbe-objet>');
}
