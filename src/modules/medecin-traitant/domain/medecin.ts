/** National code of doctors (TRE_G15). */
export const MEDECIN = '10';

/** A doctor as this module names them. */
export type Medecin = { readonly id: string; readonly nom: string };
