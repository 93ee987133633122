import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { initialiseCluster } from './cluster-init.ts';
import { type Holder, releaseLock, takeLock } from './cluster-lock.ts';
import { type ClusterSecrets, readSecrets } from './cluster-secrets.ts';
import { binariesFor, ownDirectory, serverUser } from './cluster-user.ts';
import { freePort } from './free-port.ts';

export type Cluster = {
  /** Connection string of the administrator, database `postgres`. */
  readonly adminUrl: string;
  readonly secrets: ClusterSecrets;
  /** Stops PostgreSQL when this process started it; does nothing when it only joined. */
  readonly stop: () => Promise<void>;
};

export type ClusterOptions = {
  readonly directory: string;
  /** Shown to whoever finds the directory taken. */
  readonly command: string;
  /** A command line may work beside a running server; a server may not share its database directory. */
  readonly join: boolean;
  readonly say?: (line: string) => void;
  readonly settings?: Readonly<Record<string, string>>;
};

/**
 * Opens the PostgreSQL that ships with the program. Takes exclusive use of the directory, stops a server
 * left behind by a killed run, initialises an empty directory, restarts the server if it dies.
 * Throws a `DirectoryTaken` error when another Maillage uses the directory and `join` is false.
 */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  const directory = path.resolve(options.directory);
  mkdirSync(directory, { recursive: true });
  const lock = takeLock(directory, options.command);
  if (lock.taken) return await joinCluster(directory, lock.holder, options.join);
  try {
    return await startCluster(directory, options);
  } catch (error) {
    releaseLock(directory);
    throw error;
  }
}

export class DirectoryTaken extends Error {}

async function joinCluster(directory: string, holder: Holder, join: boolean): Promise<Cluster> {
  if (!join)
    throw new DirectoryTaken(
      `Le dossier ${directory} sert déjà à « maillage ${holder.command} » (processus ${holder.pid}). Arrêtez-le, ou choisissez un autre dossier avec MAILLAGE_DATA.`,
    );
  for (let attempt = 0; attempt < 300; attempt++) {
    const running = readPostmaster(path.join(directory, 'cluster'));
    if (running?.ready) {
      const secrets = readSecrets(directory);
      return { adminUrl: adminUrl(secrets, running.port), secrets, stop: async () => {} };
    }
    await sleep(100);
  }
  throw new Error(`PostgreSQL of ${directory} did not become ready within 30 s`);
}

async function startCluster(directory: string, options: ClusterOptions): Promise<Cluster> {
  const user = serverUser();
  const binaries = binariesFor(user);
  const data = path.join(directory, 'cluster');
  await stopOrphan(data);
  if (!existsSync(path.join(data, 'PG_VERSION'))) {
    options.say?.('PostgreSQL : création de la base dans le dossier de données');
    await initialiseCluster({
      directory,
      data,
      binaries,
      user,
      password: randomBytes(24).toString('base64url'),
    });
  }
  if (user) ownDirectory(directory, user);
  const secrets = readSecrets(directory);
  const port = await freePort();
  let stopping = false;
  let child = launch();

  function launch(): ChildProcess {
    const settings = { ...DEFAULT_SETTINGS, ...options.settings, port: String(port) };
    const flags = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
    // Its own process group: Ctrl+C must reach the program first, which then stops the server cleanly.
    const started = spawn(path.join(binaries, 'bin/postgres'), ['-D', data, ...flags], {
      stdio: 'ignore',
      detached: true,
      cwd: directory,
      ...(user ?? {}),
    });
    started.on('exit', () => {
      if (!stopping)
        setTimeout(() => {
          if (!stopping) child = launch();
        }, 300).unref();
    });
    return started;
  }

  await waitUntilReady(adminUrl(secrets, port));
  return {
    adminUrl: adminUrl(secrets, port),
    secrets,
    stop: async () => {
      stopping = true;
      await terminate(child);
      releaseLock(directory);
    },
  };
}

const DEFAULT_SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '120',
  shared_buffers: '256MB',
  work_mem: '16MB',
  maintenance_work_mem: '256MB',
  max_wal_size: '4GB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_min_messages: 'fatal',
};

function adminUrl(secrets: ClusterSecrets, port: number): string {
  return `postgres://maillage_admin:${secrets.admin}@127.0.0.1:${port}/postgres`;
}

async function waitUntilReady(url: string): Promise<void> {
  let last: unknown;
  for (let attempt = 0; attempt < 600; attempt++) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      last = error;
      await client.end().catch(() => {});
      await sleep(attempt < 40 ? 25 : 100);
    }
  }
  throw new Error('PostgreSQL did not answer within 60 s', { cause: last });
}

async function terminate(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGINT');
  const slow = setTimeout(() => child.kill('SIGQUIT'), 20_000);
  await gone;
  clearTimeout(slow);
}

type Postmaster = { readonly pid: number; readonly port: number; readonly ready: boolean };

/** postmaster.pid: line 1 pid, line 4 port, line 8 state. */
function readPostmaster(data: string): Postmaster | null {
  try {
    const lines = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return null;
  }
}

async function stopOrphan(data: string): Promise<void> {
  const orphan = readPostmaster(data);
  if (!orphan || !isPostgresOf(orphan.pid, data)) {
    if (orphan) rmSync(path.join(data, 'postmaster.pid'), { force: true });
    return;
  }
  process.kill(orphan.pid, 'SIGINT');
  for (let attempt = 0; attempt < 300; attempt++) {
    if (!isPostgresOf(orphan.pid, data)) return;
    if (attempt === 200) process.kill(orphan.pid, 'SIGQUIT');
    await sleep(100);
  }
  throw new Error(`PostgreSQL (process ${orphan.pid}) left by an earlier run does not stop`);
}

function isPostgresOf(pid: number, data: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data);
  } catch {
    try {
      process.kill(pid, 0);
      return !existsSync('/proc');
    } catch {
      return false;
    }
  }
}
