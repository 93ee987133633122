import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';
import { reexecWithProjectNode } from './node.mjs';
import { root, say } from './run.mjs';
import { servingFlags } from './serving-flags.mjs';

/**
 * Installs and builds what is missing, then becomes the program with these arguments: signals, exit
 * code and working directory are its own.
 */
export async function becomeProgram(args) {
  await ensureDependencies();
  await reexecWithProjectNode(args[0] === 'serve' ? servingFlags : []);
  await buildOrStop();
  const main = join(root, 'dist', 'main.js');
  process.argv = [process.execPath, main, ...args];
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(main).href);
}

async function buildOrStop() {
  const { build } = await import('../build.mjs');
  try {
    await build();
  } catch (error) {
    // esbuild has already shown where.
    say(`the build failed: ${error.message.split('\n')[0]}`);
    process.exit(1);
  }
}
