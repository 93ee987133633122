import type { Brand } from './brand.ts';
import { type Result, refuse, reussi } from './result.ts';

/** A telephone number in E.164 form: '+33639980417', '+262692000000'. */
export type Telephone = Brand<string, 'Telephone'>;

export type RefusTelephone =
  | 'telephone-caractere-interdit'
  | 'telephone-court'
  | 'telephone-trop-court'
  | 'telephone-trop-long'
  | 'telephone-impossible';

/** True for a number already in E.164 form. */
export function estTelephone(valeur: string): valeur is Telephone {
  return /^\+[1-9]\d{7,14}$/.test(valeur);
}

/**
 * Reads a number as people write it: '06 39 98 04 17', '06.39.98.04.17', '+33 (0)6 39 98 04 17', '0033...'.
 * Ten digits are French, and sorted to the overseas country codes by their beginning. Foreign numbers need their '+'.
 * Short numbers (15, 3639, 116117) are refused: nobody can be called back on them.
 */
export function parseTelephone(texte: string): Result<Telephone, RefusTelephone> {
  const propre = texte.replace(/\(0\)/g, '').replace(/[\s.\-‐‑–/()]/gu, '');
  if (!/^\+?\d+$/.test(propre)) return refuse('telephone-caractere-interdit');
  const international = propre.replace(/^00/, '+');
  if (!international.startsWith('+')) return lireNational(international);
  const depuisLaFrance = /^\+33(?:0?)(\d+)$/.exec(international);
  if (depuisLaFrance !== null) return lireNational(`0${depuisLaFrance[1]}`);
  if (international.length < 9) return refuse('telephone-trop-court');
  if (international.length > 16) return refuse('telephone-trop-long');
  return estTelephone(international) ? reussi(international) : refuse('telephone-impossible');
}

/** "06 39 98 04 17" for a French number, overseas included; "+687 27 12 34" where the plan has no national form. */
export function afficherTelephone(telephone: Telephone): string {
  const francais = /^\+(?:33|262|590|594|596)(\d{9})$/.exec(telephone);
  if (francais !== null) return parDeux(`0${francais[1]}`);
  const pacifique = /^(\+(?:508|681|687|689))((?:\d\d)+)$/.exec(telephone);
  return pacifique === null ? telephone : `${pacifique[1]}\u00a0${parDeux(pacifique[2] ?? '')}`;
}

/** A number as it is read; as it was written when it is not one. */
export function direTelephone(numero: string): string {
  const lu = parseTelephone(numero);
  return lu.ok ? afficherTelephone(lu.valeur) : numero;
}

/** True when a French text message can reach it. Numbers of other countries answer false. */
export function estMobile(telephone: Telephone): boolean {
  return /^\+(?:33|262|590|594|596)[67]/.test(telephone);
}

const OUTRE_MER: readonly (readonly [RegExp, string])[] = [
  // The 07 09 blocks of Guadeloupe, Guyane and Mayotte (numbering plan of the Arcep).
  [/^07090[0-4]/, '+590'],
  [/^07093[0-3]/, '+594'],
  [/^07093[5-7]/, '+262'],
  // 06 39 98 xx xx is the block that the Arcep keeps for fiction; the rest of 06 39 is Mayotte.
  [/^0639(?!98)/, '+262'],
  [/^0(?:262|263|269|692|693)/, '+262'],
  [/^0(?:590|690|691)/, '+590'],
  [/^0(?:594|694)/, '+594'],
  [/^0(?:596|696|697)/, '+596'],
];

function lireNational(chiffres: string): Result<Telephone, RefusTelephone> {
  if (chiffres.length < 7) return refuse('telephone-court');
  if (chiffres.length < 10) return refuse('telephone-trop-court');
  if (chiffres.length > 10) return refuse('telephone-trop-long');
  if (!/^0[1-9]/.test(chiffres)) return refuse('telephone-impossible');
  const indicatif = OUTRE_MER.find(([debut]) => debut.test(chiffres))?.[1] ?? '+33';
  const telephone = indicatif + chiffres.slice(1);
  return estTelephone(telephone) ? reussi(telephone) : refuse('telephone-impossible');
}

function parDeux(chiffres: string): string {
  return chiffres.replace(/\d\d(?=\d)/g, '$&\u00a0');
}
