import { createHash, hkdfSync, randomBytes } from 'node:crypto';

/** One key of the installation: what encrypts, and what makes the blind index. `id`: first 4 bytes of its SHA-256. */
export type Key = {
  readonly id: Buffer;
  readonly encryption: Buffer;
  readonly index: Buffer;
};

/** The current key first, then those that still open what was written under them. */
export type Keyring = readonly [Key, ...Key[]];

/** A new key of 256 bits, as `MAILLAGE_CLES` takes it: base64url. */
export function drawKey(): string {
  return randomBytes(32).toString('base64url');
}

/** Reads keys separated by commas or white space; throws when none is given or one is not 256 bits. */
export function readKeyring(text: string): Keyring {
  const [first, ...others] = text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map(keyOf);
  if (!first) throw new Error('no key was given');
  return [first, ...others];
}

function keyOf(text: string): Key {
  const master = Buffer.from(text, 'base64url');
  if (master.length !== 32) throw new Error('a key is 32 bytes in base64url (43 characters)');
  const derive = (use: string) =>
    Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `maillage ${use}`, 32));
  return {
    id: createHash('sha256').update(master).digest().subarray(0, 4),
    encryption: derive('encryption'),
    index: derive('blind index'),
  };
}
