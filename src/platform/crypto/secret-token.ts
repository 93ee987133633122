import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 bits, base64url: session, API key, signed link. Only its hash is stored. */
export function drawToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 of a token: what the database keeps. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
