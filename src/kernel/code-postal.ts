import type { Brand } from './brand.ts';
import { type Result, refuse, reussi } from './result.ts';

/** A French postcode, Monaco and CEDEX codes included: five digits. Corsica is 20xxx here. */
export type CodePostal = Brand<string, 'CodePostal'>;

/** True for five digits from 01000 to 98999. */
export function estCodePostal(valeur: string): valeur is CodePostal {
  return /^(?:0[1-9]|[1-8]\d|9[0-8])\d{3}$/.test(valeur);
}

/** Reads a postcode, typed with or without spaces. */
export function parseCodePostal(texte: string): Result<CodePostal, 'code-postal-malforme'> {
  const chiffres = texte.replace(/\s/g, '');
  return estCodePostal(chiffres) ? reussi(chiffres) : refuse('code-postal-malforme');
}
