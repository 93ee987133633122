import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/** A key that seals the envelopes of one thing, and is destroyed with it: 256 bits, base64url. */
export function drawEnvelopeKey(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * Seals a text (AES-256-GCM). Its first bytes are drawn at random, so that sorting envelopes sorts them by chance; its
 * length is that of the text: pad what must not be told by it. `place` binds it to where it is kept.
 */
export function sealEnvelope(key: string, texte: string, place: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', bytes(key), nonce);
  cipher.setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(texte, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, body, cipher.getAuthTag()]);
}

/** The text of an envelope; null when it was altered, forged, or sealed for another place. */
export function openEnvelope(key: string, enveloppe: Buffer, place: string): string | null {
  if (enveloppe.length < NONCE + TAG) return null;
  const nonce = enveloppe.subarray(0, NONCE);
  const decipher = createDecipheriv('aes-256-gcm', bytes(key), nonce, { authTagLength: TAG });
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(enveloppe.subarray(-TAG));
  try {
    const texte = decipher.update(enveloppe.subarray(NONCE, -TAG), undefined, 'utf8');
    return texte + decipher.final('utf8');
  } catch {
    return null;
  }
}

const bytes = (key: string): Buffer => Buffer.from(key, 'base64url');
