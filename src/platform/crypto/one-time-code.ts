import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as every application does it: SHA-1, six digits, thirty seconds. */
const PERIOD = 30;
const DIGITS = 6;
/** A clock may be one step early or late. */
const TOLERANCE = 1;

/** A new secret of 160 bits, in base32: what the application scans or is typed into it. */
export function drawOtpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** `otpauth://` address of a secret, for a QR code. `account` is shown by the application. */
export function otpAddress(secret: string, account: string): string {
  return totpOf(secret, account).toString();
}

/** The step (30 s since 1970) this code belongs to, one early or late at most; null when it is wrong. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window: TOLERANCE });
  return delta === null ? null : TOTP.counter({ period: PERIOD, timestamp }) + delta;
}

/** The code an application would show at that instant. */
export function codeAt(secret: string, instant: Date): string {
  return totpOf(secret).generate({ timestamp: instant.getTime() });
}

function totpOf(secret: string, label = ''): TOTP {
  return new TOTP({
    issuer: 'Maillage',
    label,
    secret: Secret.fromBase32(secret),
    digits: DIGITS,
    period: PERIOD,
  });
}
