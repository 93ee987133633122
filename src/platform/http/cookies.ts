/** Reads one cookie of a request. */
export function readCookie(request: Request, name: string): string | null {
  const header = request.headers.get('cookie') ?? '';
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name)
      return decodeURIComponent(part.slice(at + 1).trim());
  }
  return null;
}

/** Reads a cookie that `hostCookie` wrote, whatever the address was. */
export function readHostCookie(request: Request, name: string): string | null {
  return readCookie(request, `__Host-${name}`) ?? readCookie(request, name);
}

/**
 * A cookie tied to this host. The `__Host-` prefix needs a secure origin, which browsers grant to https and
 * to localhost; on another plain address the prefix is dropped so that a trial on a local network works.
 */
export function hostCookie(
  name: string,
  value: string,
  { maxAge, secure }: { readonly maxAge: number; readonly secure: boolean },
): string {
  const full = secure ? `__Host-${name}` : name;
  return `${full}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure ? '; Secure' : ''}`;
}

/** True when browsers take `__Host-` cookies from this address. */
export function isSecureOrigin(url: URL): boolean {
  return url.protocol === 'https:' || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
}
