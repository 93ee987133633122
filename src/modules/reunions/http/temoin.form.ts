import { keepLink, keptLink } from '#platform/http/kept-link.ts';
import type { Requete } from '#platform/http/request.ts';

const nomDe = (reunion: string) => `reunion-${reunion}`;

/** Adds to an answer the cookie that keeps the link of a convocation. */
export function garderLien(
  requete: Requete<unknown>,
  reponse: Response,
  { reunion, jeton }: { readonly reunion: string; readonly jeton: string },
): Response {
  return keepLink(requete, reponse, { name: nomDe(reunion), jeton });
}

/** The link that this phone opened, if it did. */
export function lienGarde(requete: Requete<unknown>, reunion: string): string | null {
  return keptLink(requete, nomDe(reunion));
}
