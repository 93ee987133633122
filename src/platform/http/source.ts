import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** What was asked, as the outside writes it: behind a proxy that ends TLS, the request itself says http. */
export function addressOf(
  request: Request,
  { publicUrl }: { readonly publicUrl: string | null },
): URL {
  const url = new URL(request.url);
  return publicUrl ? new URL(url.pathname + url.search, publicUrl) : url;
}

/** Address of the caller; IPv6 is cut to its /64, the unit one subscriber holds. */
export function sourceOf(c: Context, { trustProxy }: { readonly trustProxy: boolean }): string {
  const forwarded = trustProxy
    ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
    : undefined;
  const address = forwarded ?? directAddress(c);
  return address.includes(':') && !address.startsWith('::ffff:')
    ? address.split(':').slice(0, 4).join(':')
    : address.replace('::ffff:', '');
}

function directAddress(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'inconnue';
  } catch {
    // No socket: the request was made in memory.
    return 'memoire';
  }
}
