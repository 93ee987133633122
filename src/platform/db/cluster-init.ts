import { execFile } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { writeSecrets } from './cluster-secrets.ts';
import { ownDirectory, type ServerUser } from './cluster-user.ts';

type Init = {
  readonly directory: string;
  readonly data: string;
  readonly binaries: string;
  readonly user: ServerUser | null;
  readonly password: string;
};

/** Creates the cluster beside its place, then moves it there: a run killed in between leaves nothing half made. */
export async function initialiseCluster({ directory, data, binaries, user, password }: Init) {
  const draft = `${data}.nouveau`;
  const passwordFile = path.join(directory, 'mot-de-passe.tmp');
  rmSync(draft, { recursive: true, force: true });
  rmSync(data, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) ownDirectory(directory, user);
  const flags = ['-D', draft, '-U', 'maillage_admin', '--pwfile', passwordFile];
  const locale = [
    '-E',
    'UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--no-instructions',
  ];
  try {
    await promisify(execFile)(
      path.join(binaries, 'bin/initdb'),
      [...flags, ...locale, '--auth=scram-sha-256', '--data-checksums'],
      { cwd: directory, env: { LANG: 'C', PATH: process.env['PATH'] ?? '' }, ...(user ?? {}) },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeSecrets(directory, password);
  renameSync(draft, data);
}
