import { parseCourriel } from '#kernel/courriel.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';

export type Invite = {
  readonly nom: string;
  readonly qualite: string | null;
  readonly courriel: string | null;
};

/** Which line cannot be read, as it was typed. */
export type LigneIllisible = { readonly motif: 'invite-illisible'; readonly ligne: string };

const AU_PLUS = 200;

/**
 * Guests as people type them, one a line: "Jeanne Arvel, représentante des usagers, jeanne@exemple.fr". The name first; an
 * address is known by its @; what is left says who they are.
 */
export function lireInvites(texte: string): Result<readonly Invite[], LigneIllisible> {
  const invites: Invite[] = [];
  for (const ligne of texte.split(/\r?\n/)) {
    if (ligne.trim() === '') continue;
    const invite = lireInvite(ligne);
    if (!invite || invites.length >= AU_PLUS) {
      const dite = ligne.trim().slice(0, 80);
      return refuse({ motif: 'invite-illisible', ligne: dite });
    }
    invites.push(invite);
  }
  return reussi(invites);
}

function lireInvite(ligne: string): Invite | null {
  const parts = ligne
    .split(/[,;\t]/)
    .map((part) => part.replaceAll('\u0000', '').toWellFormed().trim())
    .filter((part) => part !== '');
  const adresses = parts.filter((part) => part.includes('@'));
  const [nom, ...qualites] = parts.filter((part) => !part.includes('@'));
  if (!nom || nom.length > 120 || adresses.length > 1) return null;
  const qualite = qualites.join(', ').slice(0, 120);
  const [adresse] = adresses;
  if (adresse === undefined) return { nom, qualite: qualite || null, courriel: null };
  const lue = parseCourriel(adresse.replace(/^<|>$/g, ''));
  return lue.ok ? { nom, qualite: qualite || null, courriel: lue.valeur.toLowerCase() } : null;
}
