import { hostCookie, isSecureOrigin, readHostCookie } from '#platform/http/cookies.ts';
import type { Requete } from '#platform/http/request.ts';

/** The link of one's convocation, kept by the phone that opened it: scanning the code in the room then knows who scans. */
const nomDe = (reunion: string) => `reunion-${reunion}`;
const TROIS_JOURS = 3 * 24 * 3600;

/** Adds the cookie to an answer. */
export function garderLien(
  requete: Requete<unknown>,
  reponse: Response,
  { reunion, jeton }: { readonly reunion: string; readonly jeton: string },
): Response {
  const options = { maxAge: TROIS_JOURS, secure: isSecureOrigin(requete.url) };
  reponse.headers.append('set-cookie', hostCookie(nomDe(reunion), jeton, options));
  return reponse;
}

/** The link that this phone opened, if it did. */
export function lienGarde(requete: Requete<unknown>, reunion: string): string | null {
  const jeton = readHostCookie(requete.brut, nomDe(reunion));
  return jeton && /^[\w-]{43}$/.test(jeton) ? jeton : null;
}
