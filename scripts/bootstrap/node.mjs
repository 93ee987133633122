import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { exitCode, root, say } from './run.mjs';

const wantedMajor = 24;
const bin = join(root, 'node_modules', '.bin');

/**
 * Goes on when this process already runs on Node 24 with these flags; else runs the same script on that Node, or on
 * the one that the optional dependency brought, and never returns.
 */
export async function reexecWithProjectNode(flags = []) {
  putToolsOnPath();
  stopWithParent();
  const missing = flags.filter((flag) => !process.execArgv.includes(flag));
  if (major(process.version) === wantedMajor) {
    if (missing.length > 0) await become(process.execPath, missing);
    return;
  }
  const node = join(bin, 'node');
  if (existsSync(node) && major(versionOf(node)) === wantedMajor) await become(node, missing);
  if (major(process.version) > wantedMajor) return;
  say(`Node ${wantedMajor} is needed, this is ${process.version}.`);
  say('No build of it comes from npm for this machine: install it and start again.');
  process.exit(1);
}

/** Children (npx, vitest workers, node) must find the project's tools first. */
function putToolsOnPath() {
  const path = process.env.PATH ?? '';
  if (!path.split(delimiter).includes(bin)) process.env.PATH = `${bin}${delimiter}${path}`;
}

function become(node, flags) {
  const args = [...process.execArgv, ...flags, ...process.argv.slice(1)];
  const child = spawn(node, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A terminal gives Ctrl-C to the whole group: sending it again would ask twice.
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  return new Promise(() => {
    child.once('error', (error) => {
      say(`${node} does not run: ${error.message}`);
      process.exit(1);
    });
    child.once('exit', (code, signal) => process.exit(exitCode(code, signal)));
  });
}

/** The channel closes even when the parent is killed outright: the child then stops cleanly. */
function stopWithParent() {
  if (process.channel === undefined || process.channel === null) return;
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}

function versionOf(node) {
  return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout ?? '';
}

function major(version) {
  return Number(/^v(\d+)\./.exec(version)?.[1] ?? 0);
}
