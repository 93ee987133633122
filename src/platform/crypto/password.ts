import { hash, verify } from '@node-rs/argon2';

/** argon2id, OWASP's parameters (19 MiB, 2 passes). */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hash of a password, to be stored. Any Unicode: two ways to write the same letters are one password (NFKC). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), OPTIONS);
}

let dummy: Promise<string> | null = null;

/** Same time whether the account exists (a hash is given) or not (null): a guess learns nothing. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword('no account has this password');
  const matches = await verify(stored ?? (await dummy), password.normalize('NFKC'));
  return matches && stored !== null;
}
