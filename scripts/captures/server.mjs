import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root, say } from '../bootstrap/run.mjs';

const patience = 180;

/** The program as built, on its Monday morning, over an empty folder, once its demonstration is there. */
export async function serveDemonstration() {
  const { build } = await import('../build.mjs');
  await build();
  const folder = mkdtempSync(join(tmpdir(), 'maillage-captures-'));
  // Under root, PostgreSQL runs as another account, which must be able to enter.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const clock = new URL('clock.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', clock, 'dist/main.js', 'serve'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      MAILLAGE_DATA: join(folder, 'pg'),
      MAILLAGE_SECRET: 'secret of the captures, worth nothing',
      LOG_LEVEL: 'error',
      MAILLAGE_AGENDAS: 'locaux',
    },
  });
  const stop = async () => {
    const gone = new Promise((end) => child.once('exit', end));
    if (child.exitCode === null && child.kill('SIGTERM')) await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let second = 0; second < patience && child.exitCode === null; second++) {
    if (await answers(address)) return { address, stop };
    await sleep(1000);
  }
  await stop();
  say('the program did not start');
  process.exit(1);
}

function answers(address) {
  return fetch(`${address}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

function freePort() {
  return new Promise((end) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => end(port));
    });
  });
}
