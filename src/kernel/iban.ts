import type { Brand } from './brand.ts';
import { type Result, refuse, reussi } from './result.ts';

/** An IBAN without spaces, in capitals: "FR7630006000011234567890189". */
export type Iban = Brand<string, 'Iban'>;

export type RefusIban =
  | 'iban-malforme'
  | 'iban-hors-sepa'
  | 'iban-longueur-fausse'
  | 'iban-cle-fausse';

/** Countries of SEPA and the length of their IBAN (ISO 13616 registry). */
const LONGUEURS: Readonly<Record<string, number>> = {
  ...{ AD: 24, AL: 28, AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20 },
  ...{ ES: 24, FI: 18, FR: 27, GB: 22, GI: 23, GR: 27, HR: 21, HU: 28, IE: 22, IS: 26, IT: 27 },
  ...{ LI: 21, LT: 20, LU: 20, LV: 21, MC: 27, MD: 24, ME: 22, MK: 19, MT: 31, NL: 18, NO: 15 },
  ...{ PL: 28, PT: 25, RO: 24, RS: 22, SE: 24, SI: 19, SK: 24, SM: 27, VA: 22 },
};

/** Reads an IBAN, typed with or without spaces: country of SEPA, length of that country, then the two check digits (ISO 7064, mod 97). */
export function parseIban(texte: string): Result<Iban, RefusIban> {
  const propre = texte.replace(/[\s-]/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{8,30}$/.test(propre)) return refuse('iban-malforme');
  const longueur = LONGUEURS[propre.slice(0, 2)];
  if (longueur === undefined) return refuse('iban-hors-sepa');
  if (propre.length !== longueur) return refuse('iban-longueur-fausse');
  return estIban(propre) ? reussi(propre) : refuse('iban-cle-fausse');
}

/** True for an IBAN of SEPA as it is kept, with right check digits. */
export function estIban(valeur: string): valeur is Iban {
  return (
    /^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(valeur) &&
    LONGUEURS[valeur.slice(0, 2)] === valeur.length &&
    resteDe(valeur.slice(4) + valeur.slice(0, 4)) === 1
  );
}

/** The IBAN of an account number of this country: what its check digits must be. */
export function ibanDe(pays: string, compte: string): string {
  const cle = 98 - resteDe(`${compte}${pays}00`);
  return `${pays}${String(cle).padStart(2, '0')}${compte}`;
}

/** "FR76 •••• 0189": enough to recognise one's own account, not to use it. */
export function masquerIban(iban: string): string {
  return `${iban.slice(0, 4)} •••• ${iban.slice(-4)}`;
}

/** Remainder by 97 of a text whose letters stand for 10 to 35. */
function resteDe(texte: string): number {
  let reste = 0;
  for (const signe of texte) {
    const valeur = Number.parseInt(signe, 36);
    reste = (reste * (valeur > 9 ? 100 : 10) + valeur) % 97;
  }
  return reste;
}
