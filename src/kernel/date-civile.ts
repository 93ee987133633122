import type { Brand } from './brand.ts';
import { type Result, refuse, reussi } from './result.ts';

/** A day of the calendar, 'YYYY-MM-DD', without time nor zone. Text order (`<`, `sort()`) is time order. */
export type DateCivile = Brand<string, 'DateCivile'>;

/** 1 = lundi ... 7 = dimanche (ISO 8601). */
export type JourDeSemaine = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export type RefusDate = 'date-malformee' | 'date-inexistante';

const JOUR_MS = 86_400_000;
const FORME = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;

/** Reads 'YYYY-MM-DD', years 1000 to 9999. '2026-02-30' is `date-inexistante`, '21/11/2026' `date-malformee`. */
export function parseDateCivile(texte: string): Result<DateCivile, RefusDate> {
  const propre = texte.trim();
  if (!FORME.test(propre)) return refuse('date-malformee');
  return estDateCivile(propre) ? reussi(propre) : refuse('date-inexistante');
}

/** True for an existing day in the form 'YYYY-MM-DD'. */
export function estDateCivile(valeur: string): valeur is DateCivile {
  const lu = FORME.exec(valeur);
  if (lu === null) return false;
  const mois = Number(lu[2]);
  const jour = Number(lu[3]);
  return mois >= 1 && mois <= 12 && jour >= 1 && jour <= joursDuMois(Number(lu[1]), mois);
}

/** Years that somebody may mean: a date outside them is a slip of the keyboard. */
export const ANNEES = { min: 1900, max: 2199 } as const;

/** Reads what somebody typed or sent: as `parseDateCivile`, within `ANNEES`. Nothing computed from it leaves the calendar. */
export function parseDateSaisie(texte: string): Result<DateCivile, RefusDate | 'date-lointaine'> {
  const lue = parseDateCivile(texte);
  if (!lue.ok) return lue;
  const { annee } = partsDe(lue.valeur);
  return annee >= ANNEES.min && annee <= ANNEES.max ? lue : refuse('date-lointaine');
}

/**
 * A date from a trusted place (a `date` column, a constant).
 * @throws RangeError when the day does not exist.
 */
export function dateCivile(texte: string): DateCivile {
  if (estDateCivile(texte)) return texte;
  throw new RangeError(`Date civile attendue (AAAA-MM-JJ) : « ${texte} ».`);
}

/** The day of a year (1000-9999), a month (1-12) and a day of the month (1-31). Throws when it does not exist. */
export function dateCivileDeParts(annee: number, mois: number, jour: number): DateCivile {
  return dateCivile(`${annee}-${deux(mois)}-${deux(jour)}`);
}

/** Year, month (1-12) and day of the month (1-31). */
export function partsDe(date: DateCivile): { annee: number; mois: number; jour: number } {
  return {
    annee: Number(date.slice(0, 4)),
    mois: Number(date.slice(5, 7)),
    jour: Number(date.slice(8, 10)),
  };
}

/** For `sort`: negative when `a` is before `b`. */
export function comparerDates(a: DateCivile, b: DateCivile): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `n` days later, or earlier when negative. */
export function ajouterJours(date: DateCivile, n: number): DateCivile {
  return dateDuJour(jourDeDate(date) + n);
}

/** `n` months later; the day is brought back to the end of a shorter month: 31 janvier + 1 mois = 28 février. */
export function ajouterMois(date: DateCivile, n: number): DateCivile {
  const { annee, mois, jour } = partsDe(date);
  const rang = annee * 12 + (mois - 1) + n;
  const a = Math.floor(rang / 12);
  const m = (rang % 12) + 1;
  return dateCivileDeParts(a, m, Math.min(jour, joursDuMois(a, m)));
}

/** `n` years later; 29 février becomes 28 février in a common year. */
export function ajouterAnnees(date: DateCivile, n: number): DateCivile {
  return ajouterMois(date, 12 * n);
}

/** Days from `a` to `b`: 1 from yesterday to today, negative when `b` is before `a`. */
export function joursEntre(a: DateCivile, b: DateCivile): number {
  return jourDeDate(b) - jourDeDate(a);
}

/** 1 = lundi ... 7 = dimanche. */
export function jourDeSemaine(date: DateCivile): JourDeSemaine {
  // 1970-01-01, day 0, was a Thursday.
  return JOURS[(((jourDeDate(date) + 3) % 7) + 7) % 7] ?? 1;
}

/** Whole years from a birth date to a day; someone born on a 29 février grows older on the 1er mars of common years. */
export function ageLe(naissance: DateCivile, jour: DateCivile): number {
  const n = partsDe(naissance);
  const j = partsDe(jour);
  return j.annee - n.annee - (j.mois * 100 + j.jour < n.mois * 100 + n.jour ? 1 : 0);
}

/** Number of days of a month (1-12). */
export function joursDuMois(annee: number, mois: number): number {
  if (mois === 2) return estBissextile(annee) ? 29 : 28;
  return mois === 4 || mois === 6 || mois === 9 || mois === 11 ? 30 : 31;
}

/** Days since 1970-01-01, for arithmetic and for the zone computations of the kernel. */
export function jourDeDate(date: DateCivile): number {
  const { annee, mois, jour } = partsDe(date);
  return Date.UTC(annee, mois - 1, jour) / JOUR_MS;
}

/** The inverse of `jourDeDate`. Throws outside years 1000 to 9999. */
export function dateDuJour(jour: number): DateCivile {
  const d = new Date(jour * JOUR_MS);
  return dateCivileDeParts(d.getUTCFullYear(), d.getUTCMonth() + 1, d.getUTCDate());
}

const JOURS = [1, 2, 3, 4, 5, 6, 7] as const;

function estBissextile(annee: number): boolean {
  return annee % 4 === 0 && (annee % 100 !== 0 || annee % 400 === 0);
}

function deux(n: number): string {
  return n < 10 ? `0${n}` : `${n}`;
}
