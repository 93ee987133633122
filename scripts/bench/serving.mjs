import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '../../src/platform/db/free-port.ts';
import { root } from '../bootstrap/run.mjs';
import { servingFlags } from '../bootstrap/serving-flags.mjs';

const probe = path.join(root, 'scripts/bench/cpu-probe.mjs');

/** Worth nothing: what the scene is encrypted with. */
export const KEYS_OF_THE_BENCH = Buffer.alloc(32, 7).toString('base64url');

/** Starts the program as a host would, on the database of the ground, and waits for the page `ready`. */
export function startProduct(ground, env = {}, { ready = '/healthz' } = {}) {
  return start(ground, { args: [path.join(root, 'dist/main.js'), 'serve'], env, path: ready });
}

/** Starts the baseline on the same database. */
export function startBaseline(ground) {
  return start(ground, {
    args: [path.join(root, 'scripts/bench/baseline.mjs')],
    env: { BASELINE_URL: ground.urls.owner },
    path: '/healthz',
  });
}

/** A server in a process of its own, with the flags hosts serve with: its address, its processor time, a clean stop. */
async function start(ground, { args, env, path: ready }) {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', probe, ...servingFlags, ...nodeFlags(), ...args],
    {
      cwd: ground.directory,
      stdio: ['ignore', 'ignore', logOf(ground), 'ipc'],
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        PORT: String(port),
        DATABASE_URL: ground.urls.app,
        DATABASE_OWNER_URL: ground.urls.owner,
        DATABASE_JOBS_URL: ground.urls.jobs,
        MAILLAGE_DEMONSTRATION: 'non',
        MAILLAGE_SECRET: 'secret-of-the-bench-secret-of-the-bench',
        MAILLAGE_CLES: KEYS_OF_THE_BENCH,
        ...env,
      },
    },
  );
  const base = `http://127.0.0.1:${port}`;
  try {
    await untilAnswers(`${base}${ready}`, child);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return {
    base,
    pid: child.pid,
    readyAfter: performance.now() - started,
    cpu: async () => {
      child.send('cpu');
      const [answer] = await once(child, 'message');
      return answer.cpu;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** What servers say, one line a request, kept for whoever looks for the cause of a failure. */
function logOf({ directory }) {
  return openSync(path.join(directory, 'log.txt'), 'a');
}

/** `BENCH_NODE_FLAGS=--cpu-prof` profiles the servers. */
function nodeFlags() {
  return (process.env.BENCH_NODE_FLAGS ?? '').split(' ').filter((flag) => flag !== '');
}

async function untilAnswers(url, child) {
  const deadline = performance.now() + 60_000;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the server ended with code ${child.exitCode}`);
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`${url} did not answer within a minute`);
}

/** Runs a command of the program to its end: milliseconds elapsed and of processor, peak memory in MiB. */
export async function runCommand(ground, words, env = {}) {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', probe, path.join(root, 'dist/main.js'), ...words],
    {
      cwd: ground.directory,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { PATH: process.env.PATH, NODE_ENV: 'production', LOG_LEVEL: 'warn', ...env },
    },
  );
  let [peak, cpu] = [0, 0];
  child.on('message', (answer) => {
    cpu = answer.cpu / 1000;
  });
  const watch = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid));
    if (child.connected) child.send('cpu', () => {});
  }, 100);
  const [code] = await once(child, 'exit');
  clearInterval(watch);
  if (code !== 0) throw new Error(`${words.slice(0, 2).join(' ')}: exit code ${code}`);
  return { elapsed: performance.now() - start, cpu, peak };
}

function peakOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
