import { parseRpps, type Rpps } from '#kernel/rpps.ts';

/**
 * Levels that open a session: Pro Santé Connect vouches for `eidas1` and above. A lower level, or none, is
 * refused whatever was asked for.
 */
const NIVEAUX: ReadonlySet<string> = new Set(['eidas1', 'eidas2', 'eidas3']);

/** True when the sign-in was strong enough to stand for a password and a second factor. */
export function niveauSuffit(acr: string | null): boolean {
  return acr !== null && NIVEAUX.has(acr);
}

/**
 * The RPPS number in a national identifier (`SubjectNameID`): the kind of identifier, 8 for RPPS, then the number.
 * Null for any other (test cards, other registers).
 */
export function rppsDuSujet(sujetNational: unknown): Rpps | null {
  if (typeof sujetNational !== 'string') return null;
  const chiffres = /^8(\d{11})$/.exec(sujetNational.trim())?.[1];
  const lu = chiffres ? parseRpps(chiffres) : null;
  return lu?.ok ? lu.valeur.rpps : null;
}
