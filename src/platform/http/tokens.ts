import { createHmac, timingSafeEqual } from 'node:crypto';

const LIFETIME_MS = 24 * 3600 * 1000;

/** Form token tied to a session, or, without one, to the hour it was given. */
export function makeCsrf(secret: string, session: string | null, now: Date): string {
  if (session) return sign(secret, `s:${session}`);
  return `${now.getTime()}.${sign(secret, `t:${now.getTime()}`)}`;
}

/** True when the token was made here for this session, or less than a day ago without one. */
export function csrfIsValid(
  secret: string,
  session: string | null,
  { token, now }: { readonly token: string; readonly now: Date },
): boolean {
  if (session && same(token, sign(secret, `s:${session}`))) return true;
  if (session) return false;
  const time = Number(token.split('.')[0]);
  if (!Number.isSafeInteger(time) || now.getTime() - time > LIFETIME_MS || time > now.getTime())
    return false;
  return same(token, `${time}.${sign(secret, `t:${time}`)}`);
}

/** Keyed hash of a text, for links and tokens: base64url, 32 bytes. */
export function sign(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}

function same(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
