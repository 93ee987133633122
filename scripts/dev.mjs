// `npm run dev`: serves, and builds and restarts when a source changes.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { reexecWithProjectNode } from './bootstrap/node.mjs';
import { root, say } from './bootstrap/run.mjs';

const watched = ['src', 'db/migrations', 'db/seed', 'data'].map((name) => join(root, name));
/** They belong to the running instance. */
const except = ['data/pg', 'data/local'].map((name) => join(root, name));
const quietMilliseconds = 120;

await ensureDependencies({ development: true });
await reexecWithProjectNode();
const { build } = await import('./build.mjs');
const { watchFolders } = await import('./bootstrap/watch.ts');

let server;
let timer;
let working = Promise.resolve();

watchFolders(
  watched,
  () => {
    clearTimeout(timer);
    timer = setTimeout(() => queue(restart), quietMilliseconds);
  },
  { except },
);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => queue(async () => process.exit(await stop())));
}
queue(restart);

/** One thing at a time: a change during a build waits for its end. */
function queue(task) {
  working = working.then(task, task);
}

async function restart() {
  try {
    await build();
  } catch {
    say('waiting for a change');
    return;
  }
  await stop();
  server = spawn(process.execPath, ['--enable-source-maps', 'dist/main.js', 'serve'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'development' },
  });
}

function stop() {
  if (server === undefined || server.exitCode !== null) return 0;
  return new Promise((resolve) => {
    server.once('exit', (code) => resolve(code ?? 0));
    server.kill('SIGTERM');
  });
}
