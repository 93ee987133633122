/**
 * Headers of every answer. No inline script or style runs, nothing is framed, nothing leaves this host.
 * Personal pages are never stored (ASVS 14.3.2).
 */
export function securityHeaders({
  secure,
}: {
  readonly secure: boolean;
}): Readonly<Record<string, string>> {
  return {
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(self), geolocation=(), microphone=(), interest-cohort=()',
    'cache-control': 'no-store',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}

/**
 * Of a script that works without page, for the addresses under `scope`: it runs nothing else, and asks this host alone. A
 * browser takes the scope from here, since the script is not served under it.
 */
export function serviceWorkerHeaders(scope: string): Readonly<Record<string, string>> {
  return {
    'service-worker-allowed': scope,
    'content-security-policy': "default-src 'none'; connect-src 'self'",
    'cross-origin-resource-policy': 'same-origin',
  };
}

/** Over those, of a page that a signed link opens: its address is a key, which no other site nor search engine is told. */
export const HEADERS_OF_SIGNED_LINKS: Readonly<Record<string, string>> = {
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  'cache-control': 'no-store',
};

type From = {
  readonly publicUrl: string | null;
  /** Forms of a page without referrer come with the origin `null` (Fetch, 3.2): they are let in where nobody else knows the address. */
  readonly anonymous: boolean;
};

/** True when a state change comes from a page of this very host. */
export function originIsOwn(request: Request, { publicUrl, anonymous }: From): boolean {
  const origin = request.headers.get('origin');
  if (origin === 'null') return anonymous && comesFromHere(request);
  if (!origin) return false;
  if (publicUrl) return origin === new URL(publicUrl).origin;
  try {
    return new URL(origin).host === request.headers.get('host');
  } catch {
    return false;
  }
}

/** What the browser says of who sent the form, where it does: over TLS, and on this machine. */
function comesFromHere(request: Request): boolean {
  return (request.headers.get('sec-fetch-site') ?? 'same-origin') === 'same-origin';
}
