import type { Brand } from './brand.ts';
import { aUneCleDeLuhn } from './luhn.ts';
import { type Result, refuse, reussi } from './result.ts';

/** A number of the Répertoire partagé des professionnels de santé: 11 digits, the last one a Luhn key. */
export type Rpps = Brand<string, 'Rpps'>;

/** True for 11 digits, whatever the key. */
export function estRpps(valeur: string): valeur is Rpps {
  return /^\d{11}$/.test(valeur);
}

/**
 * Reads a number of the national file. That file holds numbers whose key is wrong: they are real people,
 * so an import warns about `cleValide: false` and never rejects the line.
 */
export function parseRpps(
  texte: string,
): Result<{ readonly rpps: Rpps; readonly cleValide: boolean }, 'rpps-malforme'> {
  const chiffres = texte.replace(/\s/g, '');
  return estRpps(chiffres)
    ? reussi({ rpps: chiffres, cleValide: aUneCleDeLuhn(chiffres) })
    : refuse('rpps-malforme');
}

/** Reads a number typed by hand: there a wrong key is a typing error, and is refused. */
export function parseRppsSaisi(texte: string): Result<Rpps, 'rpps-malforme' | 'rpps-cle-fausse'> {
  const lu = parseRpps(texte);
  if (!lu.ok) return lu;
  return lu.valeur.cleValide ? reussi(lu.valeur.rpps) : refuse('rpps-cle-fausse');
}
