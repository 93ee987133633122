import { hash } from 'node:crypto';

/** SHA-256 of a text, in hexadecimal. */
export function sha256(text: string): string {
  return hash('sha256', text);
}

/** SHA-256 of bytes (in hexadecimal) followed by a text, in hexadecimal: one link of a chain. */
export function chainedSha256(before: string, text: string): string {
  return hash('sha256', Buffer.concat([Buffer.from(before, 'hex'), Buffer.from(text, 'utf8')]));
}

/** SHA-256 of bytes, in hexadecimal. */
export function sha256OfBytes(bytes: Uint8Array): string {
  return hash('sha256', bytes);
}
