import { createHash, randomInt } from 'node:crypto';

/** Crockford's base 32: no I, L, O, U, so that what is read is what is typed. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

/** A code of 80 bits to keep on paper: `7K2M-9QXD-4TZA-0HCW`. */
export function drawRecoveryCode(): string {
  return drawCode(LENGTH);
}

/** So many letters and digits drawn at random, five bits each, in groups of four: `7K2M-9QXD-4TZA`. */
export function drawCode(length: number): string {
  const letters = Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]);
  return letters.join('').replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** What the database keeps of it. Drawn at random on 80 bits, it needs no slow hash; `account` keeps two hashes apart. */
export function hashRecoveryCode(account: string, code: string): Buffer {
  return createHash('sha256')
    .update(`${account}\n${normalise(code)}`)
    .digest();
}

/** Spaces, hyphens and capitals are forgiven, and the letters that look like digits. */
function normalise(code: string): string {
  return code
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}
