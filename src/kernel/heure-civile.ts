import type { Brand } from './brand.ts';
import { type Result, refuse, reussi } from './result.ts';

/** A time on the clock, 'HH:MM' from '00:00' to '23:59', without date nor zone. Text order is time order. */
export type HeureCivile = Brand<string, 'HeureCivile'>;

const FORME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const SAISIE = /^(\d{1,2})(?: ?[hH](?: ?(\d{2}))?|:(\d{2})(?::\d{2}(?:\.\d+)?)?)$/;

/** Reads '09:20', '9:20', '9h20', '9 h', and the '09:20:00' of a PostgreSQL `time` (seconds are dropped). */
export function parseHeureCivile(texte: string): Result<HeureCivile, 'heure-malformee'> {
  const lu = SAISIE.exec(texte.trim().replace(/\s/g, ' '));
  if (lu === null) return refuse('heure-malformee');
  const heure = `${(lu[1] ?? '').padStart(2, '0')}:${lu[2] ?? lu[3] ?? '00'}`;
  return estHeureCivile(heure) ? reussi(heure) : refuse('heure-malformee');
}

/** True for 'HH:MM' between '00:00' and '23:59'. */
export function estHeureCivile(valeur: string): valeur is HeureCivile {
  return FORME.test(valeur);
}

/** A time from a trusted place; throws RangeError when it is not one. */
export function heureCivile(texte: string): HeureCivile {
  const lu = parseHeureCivile(texte);
  if (lu.ok) return lu.valeur;
  throw new RangeError(`Heure attendue (HH:MM) : « ${texte} ».`);
}

/** Minutes since midnight on the clock: '09:20' is 560. */
export function minutesDe(heure: HeureCivile): number {
  return Number(heure.slice(0, 2)) * 60 + Number(heure.slice(3, 5));
}

/** The time of `minutes` after midnight (0 to 1439). */
export function heureDeMinutes(minutes: number): HeureCivile {
  const heures = Math.floor(minutes / 60);
  return heureCivile(`${heures}:${String(minutes - heures * 60).padStart(2, '0')}`);
}
