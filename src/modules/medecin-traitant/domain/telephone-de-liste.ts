import { parseTelephone, type Telephone } from '#kernel/telephone.ts';

/**
 * A number as spreadsheets leave it: the zero lost (`639980041`), the plus lost (`33639980041`), several in one cell (the
 * first that reads is kept). Null when none can be called.
 */
export function lireTelephone(texte: string): Telephone | null {
  for (const candidat of [texte, ...texte.split(/[/;,|]| ou | et /)]) {
    const chiffres = candidat.replace(/[\s.\-‐‑–]/gu, '');
    const entier = /^[1-9]\d{8}$/.test(chiffres)
      ? `0${chiffres}`
      : /^33[1-9]\d{8}$/.test(chiffres)
        ? `+${chiffres}`
        : candidat;
    const lu = parseTelephone(entier);
    if (lu.ok) return lu.valeur;
  }
  return null;
}
