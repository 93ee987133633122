export type Taille = 1 | 2 | 3 | 4;

/** Inhabitants from which a size begins. A size 4 has more than 175 000: the bound itself is a size 3. */
const SEUILS = [
  { taille: 4, aPartirDe: 175_001 },
  { taille: 3, aPartirDe: 80_000 },
  { taille: 2, aPartirDe: 40_000 },
] as const;

/**
 * Size the population of a CPTS suggests (accord conventionnel interprofessionnel of 20 June 2019, annexe).
 * The size written in the signed contract wins over it.
 */
export function tailleSuggeree(population: number): Taille {
  return SEUILS.find((seuil) => population >= seuil.aPartirDe)?.taille ?? 1;
}

/** What a size says of the population, in words. */
export const LIBELLES_DES_TAILLES: Readonly<Record<Taille, string>> = {
  1: 'moins de 40 000 habitants',
  2: 'de 40 000 à 80 000 habitants',
  3: 'de 80 000 à 175 000 habitants',
  4: 'plus de 175 000 habitants',
};

/** A size read from a number, or null. */
export function lireTaille(nombre: number | null): Taille | null {
  return nombre === 1 || nombre === 2 || nombre === 3 || nombre === 4 ? nombre : null;
}
