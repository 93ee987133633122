/** National profession codes (nomenclature TRE_G15) that unscheduled care names. */
export const MEDECIN = '10';
export const PHARMACIEN = '21';
export const CHIRURGIEN_DENTISTE = '40';
export const SAGE_FEMME = '50';
export const INFIRMIER = '60';
export const KINESITHERAPEUTE = '70';

const NOMS: Readonly<Record<string, string>> = {
  [MEDECIN]: 'médecin',
  [PHARMACIEN]: 'pharmacien',
  [CHIRURGIEN_DENTISTE]: 'chirurgien-dentiste',
  [SAGE_FEMME]: 'sage-femme',
  [INFIRMIER]: 'infirmier',
  [KINESITHERAPEUTE]: 'masseur-kinésithérapeute',
};

/** The word for a profession in a sentence; the code itself when it is another one. */
export function nomDeProfession(code: string): string {
  return NOMS[code] ?? code;
}
