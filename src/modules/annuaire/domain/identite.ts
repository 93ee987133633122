import { identifiant, type ProfessionnelId } from '#kernel/identifiants.ts';

/** Four 32-bit words of a UUID, signed as JavaScript's bits are. */
export type Mots32 = readonly [number, number, number, number];

const ZERO = 48;
const VERSION_8 = 0x8000;
const VARIANTE = 0x80000000 | 0;

/** First word of the ids made here: four letters that say from what (RFC 9562 § 5.8, custom UUID). */
export const MARQUES = {
  rpps: 0x52505053,
  adeli: 0x4144454c,
  finess: 0x46494e45,
  siret: 0x53495245,
  technique: 0x54454348,
} as const;

/**
 * Id of a person of the national directory, made from the RPPS number: 'RPPS' in ASCII, then the 11 digits
 * in a UUID of version 8 (RFC 9562 § 5.8). The same person has the same id in every installation.
 */
export function idDuRpps(rpps: string): ProfessionnelId {
  return identifiant(`52505053-0000-8000-8000-0${rpps}`);
}

/** Id of a place known by its FINESS number: 'FINE' in ASCII, then the nine characters. */
export function idDuFiness(finess: string): string {
  return `46494e45-0000-8000-8000-000${finess.toLowerCase()}`;
}

/** The same ids from the bytes of a number, as words; null when it is not one. */
export function idDesChiffres(
  marque: keyof typeof MARQUES,
  octets: Uint8Array,
  debut: number,
  fin: number,
): Mots32 | null {
  const longueur = fin - debut;
  if (longueur !== LONGUEURS[marque]) return null;
  let haut = 0;
  let milieu = 0;
  let bas = 0;
  for (let i = debut; i < fin; i++) {
    const chiffre = chiffreDe(octets[i] ?? 0, marque === 'finess' && i === debut + 1);
    if (chiffre < 0) return null;
    haut = (haut << 4) | (milieu >>> 12);
    milieu = ((milieu << 4) & 0xffff) | (bas >>> 28);
    bas = (bas << 4) | chiffre;
  }
  return [MARQUES[marque], (haut << 16) | VERSION_8, VARIANTE | milieu, bas];
}

/** Id of a place known by words only, from a 64-bit print of them. */
export function idDeLEmpreinte(haut: number, bas: number): Mots32 {
  return [MARQUES.technique, (haut & 0xffff0000) | VERSION_8, VARIANTE | (haut & 0xffff), bas];
}

/** Text of an id given as words. */
export function uuidDesMots([a, b, c, d]: Mots32): string {
  const h = (n: number) => (n >>> 0).toString(16).padStart(8, '0');
  return `${h(a)}-${h(b).slice(0, 4)}-${h(b).slice(4)}-${h(c).slice(0, 4)}-${h(c).slice(4)}${h(d)}`;
}

const LONGUEURS = { rpps: 11, adeli: 9, finess: 9, siret: 14, technique: -1 } as const;

/** Corsica writes 2A and 2B: its FINESS numbers hold a letter, which is a hexadecimal digit too. */
function chiffreDe(octet: number, corse: boolean): number {
  if (octet >= ZERO && octet <= 57) return octet - ZERO;
  if (corse && (octet === 65 || octet === 66)) return octet - 55;
  return -1;
}

/** The id of an RPPS number, as words. */
export function motsDuRpps(rpps: string): Mots32 {
  const octets = Uint8Array.from(rpps, (c) => c.charCodeAt(0));
  const mots = idDesChiffres('rpps', octets, 0, octets.length);
  if (mots === null) throw new TypeError('RPPS attendu : onze chiffres.');
  return mots;
}
