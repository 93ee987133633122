import type { Brand } from './brand.ts';
import { type Result, refuse, reussi } from './result.ts';

/** A FINESS number, geographic or juridical: 9 characters, digits but for the 2A and 2B of Corsica. */
export type Finess = Brand<string, 'Finess'>;

/** True for 9 characters that begin with a département and go on with digits. */
export function estFiness(valeur: string): valeur is Finess {
  return /^(?:\d{2}|2[AB])\d{7}$/.test(valeur);
}

/** Reads a FINESS number, typed with spaces or small letters. */
export function parseFiness(texte: string): Result<Finess, 'finess-malforme'> {
  const propre = texte.replace(/\s/g, '').toUpperCase();
  return estFiness(propre) ? reussi(propre) : refuse('finess-malforme');
}
