import { hostCookie, isSecureOrigin, readHostCookie } from './cookies.ts';
import type { Requete } from './request.ts';

/** The signed link of one's convocation, kept by the phone that opened it: scanning the code in the room then knows who scans. */
const THREE_DAYS = 3 * 24 * 3600;

/** Adds the cookie to an answer. */
export function keepLink(
  requete: Requete<unknown>,
  reponse: Response,
  { name, jeton }: { readonly name: string; readonly jeton: string },
): Response {
  const options = { maxAge: THREE_DAYS, secure: isSecureOrigin(requete.url) };
  reponse.headers.append('set-cookie', hostCookie(name, jeton, options));
  return reponse;
}

/** The link that this phone opened, if it did. */
export function keptLink(requete: Requete<unknown>, name: string): string | null {
  const jeton = readHostCookie(requete.brut, name);
  return jeton && /^[\w-]{43}$/.test(jeton) ? jeton : null;
}
