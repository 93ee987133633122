import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const zSecrets = z.object({
  admin: z.string(),
  owner: z.string(),
  app: z.string(),
  jobs: z.string(),
});
/** Passwords of the four roles of the embedded database, in a file that only its owner reads. */
export type ClusterSecrets = z.infer<typeof zSecrets>;

/** Reads the passwords of a data directory; throws when the directory was never initialised. */
export function readSecrets(directory: string): ClusterSecrets {
  return zSecrets.parse(JSON.parse(readFileSync(path.join(directory, 'secrets.json'), 'utf8')));
}

/** Draws and writes new passwords, the administrator's being given. */
export function writeSecrets(directory: string, admin: string): void {
  const draw = () => randomBytes(24).toString('base64url');
  const secrets: ClusterSecrets = { admin, owner: draw(), app: draw(), jobs: draw() };
  writeFileSync(path.join(directory, 'secrets.json'), JSON.stringify(secrets), { mode: 0o600 });
}
