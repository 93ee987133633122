import { type Result, refuse, reussi } from '#kernel/result.ts';

export type RefusDHeures = 'heures-illisibles' | 'heures-sans-quart' | 'heures-impossibles';

const HEURES = /^(\d{1,3})(?:[,.](\d{1,2})|\s*(?:h|:)\s*(\d{1,2})?(?:\s*min)?)?\s*h?$/i;
const DANS_UNE_SEMAINE = 168 * 60;

/** Minutes of "3,5", "3.25", "3 h", "3h30", "3:15": whole quarters of an hour only. */
export function lireHeures(texte: string): Result<number, RefusDHeures> {
  const lu = HEURES.exec(texte.trim());
  if (lu === null) return refuse('heures-illisibles');
  const [, heures = '', decimales, minutes = '0'] = lu;
  if (Number(minutes) > 59) return refuse('heures-illisibles');
  const reste =
    decimales === undefined ? Number(minutes) : (Number(decimales.padEnd(2, '0')) * 60) / 100;
  const total = Number(heures) * 60 + reste;
  if (total % 15 !== 0) return refuse('heures-sans-quart');
  return total > DANS_UNE_SEMAINE ? refuse('heures-impossibles') : reussi(total);
}

/** "3,5": as it is typed again; nothing for none. */
export function ecrireHeures(minutes: number): string {
  return minutes === 0 ? '' : String(minutes / 60).replace('.', ',');
}
