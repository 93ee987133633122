import { type Result, refuse, reussi } from '#kernel/result.ts';
import type { Milliemes } from './indicateur.ts';

const DECIMAL = /^([-−]?)(\d{1,9}|\d{1,3}(?: \d{3})+)(?:[.,](\d{1,3}))?\s*%?$/;

/** Reads a number as people type it: "69,7", "1 200", "72.40 %". Thousandths at most. */
export function lireMilliemes(texte: string): Result<Milliemes, 'nombre-illisible'> {
  const lu = DECIMAL.exec(texte.trim().replace(/\s/g, ' '));
  if (!lu) return refuse('nombre-illisible');
  const entier = Number((lu[2] ?? '').replaceAll(' ', ''));
  const valeur = entier * 1000 + Number((lu[3] ?? '').padEnd(3, '0'));
  return reussi(lu[1] && valeur > 0 ? -valeur : valeur);
}

/** Thousandths as they are typed and read: "69,7". */
export function direMilliemes(valeur: Milliemes): string {
  const absolu = Math.abs(valeur);
  const fraction = String(absolu % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  const entier = String(Math.trunc(absolu / 1000)).replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return `${valeur < 0 ? '−' : ''}${entier}${fraction ? `,${fraction}` : ''}`;
}
