import { ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import { instantDe } from '#kernel/fuseau.ts';
import type { HeureCivile } from '#kernel/heure-civile.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';

/** From an instant to another. */
export type Plage = { readonly debut: Date; readonly fin: Date };

export type PlageSaisie = {
  readonly jour: DateCivile;
  readonly debut: HeureCivile;
  readonly fin: HeureCivile;
};

export type RefusDePlage = {
  readonly motif: 'heure-inexistante' | 'plage-vide' | 'plage-trop-longue';
};

/** Nobody meets for longer; a typing fault does. */
const HEURES_AU_PLUS = 14;

/**
 * A day and its hours, as clocks of the CPTS show them. An end that is not after the beginning is on the next day. In the night
 * when clocks go forward an hour that does not exist is refused; in the night when they go back, the first of the two is meant.
 */
export function plageDe(
  { jour, debut, fin }: PlageSaisie,
  fuseau: string,
): Result<Plage, RefusDePlage> {
  if (debut === fin) return refuse({ motif: 'plage-vide' });
  const de = instantDe(jour, debut, fuseau);
  const a = instantDe(fin > debut ? jour : ajouterJours(jour, 1), fin, fuseau);
  if (de.lecture === 'inexistante' || a.lecture === 'inexistante')
    return refuse({ motif: 'heure-inexistante' });
  const plage = { debut: de.instant, fin: a.instant };
  return minutesDe(plage) > HEURES_AU_PLUS * 60
    ? refuse({ motif: 'plage-trop-longue' })
    : reussi(plage);
}

/** Whole minutes that really pass: the clocks may change meanwhile. */
export function minutesDe({ debut, fin }: Plage): number {
  return Math.round((fin.getTime() - debut.getTime()) / 60_000);
}
