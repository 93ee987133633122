import type { Brand } from './brand.ts';
import { aUneCleDeLuhn } from './luhn.ts';
import { type Result, refuse, reussi } from './result.ts';

/** A SIRET: 14 digits, the SIREN of the company then the establishment, the last one a key. */
export type Siret = Brand<string, 'Siret'>;

const SIREN_LA_POSTE = '356000000';

/** True for 14 digits with a right key. */
export function estSiret(valeur: string): valeur is Siret {
  return /^\d{14}$/.test(valeur) && aUneCleDeSiret(valeur);
}

/** Reads a SIRET, typed with or without spaces. */
export function parseSiret(texte: string): Result<Siret, 'siret-malforme' | 'siret-cle-fausse'> {
  const chiffres = texte.replace(/\s/g, '');
  if (!/^\d{14}$/.test(chiffres)) return refuse('siret-malforme');
  return estSiret(chiffres) ? reussi(chiffres) : refuse('siret-cle-fausse');
}

/** The SIREN of the company: the first 9 digits. */
export function sirenDe(siret: Siret): string {
  return siret.slice(0, 9);
}

/** La Poste has too many establishments for the Luhn key: the sum of its digits is a multiple of 5 (INSEE, Sirene). */
function aUneCleDeSiret(chiffres: string): boolean {
  if (aUneCleDeLuhn(chiffres)) return true;
  if (!chiffres.startsWith(SIREN_LA_POSTE)) return false;
  return [...chiffres].reduce((somme, c) => somme + Number(c), 0) % 5 === 0;
}
