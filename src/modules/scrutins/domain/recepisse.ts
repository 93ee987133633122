/** Letters and digits of a receipt, five bits each: 60 bits, in three groups of four. */
export const LONGUEUR_DE_RECEPISSE = 12;

/** A receipt as it is kept, from what somebody typed: spaces, hyphens, small letters and look-alikes are forgiven. */
export function lireRecepisse(texte: string): string {
  return texte
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/(.{4})(?=.)/g, '$1-');
}
