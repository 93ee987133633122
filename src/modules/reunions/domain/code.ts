/** How long one code is shown, in seconds. */
export const SECONDES_D_UN_CODE = 15;

/**
 * A code is taken while it is shown and for as long again: thirty seconds after it came, at most, it opens nothing.
 * A picture of it sent home comes too late.
 */
const PAS_ADMIS = 1;

/** Eight letters and digits that nobody confuses: 40 bits cannot be guessed within thirty seconds. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LONGUEUR = 8;

/** Which code is shown at an instant: they are numbered. */
export function pasDe(instant: Date): number {
  return Math.floor(instant.getTime() / (SECONDES_D_UN_CODE * 1000));
}

/** Codes that are taken at an instant, by their number. */
export function pasAdmis(instant: Date): readonly number[] {
  const pas = pasDe(instant);
  return Array.from({ length: PAS_ADMIS + 1 }, (_, avant) => pas - avant);
}

/** Milliseconds until the next code. */
export function msAvantLeSuivant(instant: Date): number {
  return (pasDe(instant) + 1) * SECONDES_D_UN_CODE * 1000 - instant.getTime();
}

/** Eight letters from the bytes of an HMAC: "K7QM4XPD". */
export function ecrireCode(octets: Uint8Array): string {
  return Array.from(octets.slice(0, LONGUEUR), (octet) => ALPHABET[octet % 32]).join('');
}

/** As it is shown: "K7QM 4XPD". */
export function direCode(code: string): string {
  return `${code.slice(0, 4)}\u00a0${code.slice(4)}`;
}

/** As it is typed: spaces, dashes and small letters do not matter. */
export function lireCode(texte: string): string {
  return texte.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** The page of the code is opened in time; the button may be pressed a little later. */
export const MINUTES_POUR_CONFIRMER = 10;
