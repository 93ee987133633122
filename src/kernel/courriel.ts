import type { Brand } from './brand.ts';
import { type Result, refuse, reussi } from './result.ts';

/** An e-mail address, in lower case: two people never share one by its capitals. */
export type Courriel = Brand<string, 'Courriel'>;

export type RefusCourriel =
  | 'courriel-malforme'
  | 'courriel-caractere-interdit'
  | 'courriel-trop-long';

const LOCALE = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAINE =
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])$/;

/** True for an address in the form that mail servers of today accept: ASCII, a dotted domain, no quotes, no comment. */
export function estCourriel(valeur: string): valeur is Courriel {
  const at = valeur.lastIndexOf('@');
  const locale = valeur.slice(0, Math.max(at, 0));
  return (
    valeur.length <= 254 &&
    locale.length <= 64 &&
    LOCALE.test(locale) &&
    DOMAINE.test(valeur.slice(at + 1))
  );
}

/** Reads an address; spaces around it and capitals are forgiven, accents and spaces inside are not. */
export function parseCourriel(texte: string): Result<Courriel, RefusCourriel> {
  const propre = texte.trim().toLowerCase();
  if (propre.length > 254) return refuse('courriel-trop-long');
  if (estCourriel(propre)) return reussi(propre);
  return refuse(/[^\x21-\x7e]/.test(propre) ? 'courriel-caractere-interdit' : 'courriel-malforme');
}
