import {
  ajouterJours,
  type DateCivile,
  type JourDeSemaine,
  jourDeSemaine,
} from '#kernel/date-civile.ts';
import { dateCivileDe, heureCivileDe, instantDe } from '#kernel/fuseau.ts';
import type { HeureCivile } from '#kernel/heure-civile.ts';
import { estFerie } from '#kernel/jours-feries.ts';
import type { Periode } from '#kernel/periode.ts';
import type { Horaire } from './poids.ts';

/** When duties come back, in clock time. An end that is not after the beginning is on the next day. */
export type Tour = {
  readonly id: string;
  readonly nom: string;
  readonly jours: readonly JourDeSemaine[];
  /** Also on public holidays, whatever the day of the week. */
  readonly feries: boolean;
  readonly heureDebut: HeureCivile;
  readonly heureFin: HeureCivile;
};

/** Duties are made for this many days at once at most. */
export const JOURS_A_GENERER_MAX = 366;

export type Occurrence = { readonly tourId: string; readonly debut: Date; readonly fin: Date };

/**
 * The duties that begin on the days of a period, soonest first. Both ends are read on the clock of the zone: the night
 * of March is an hour shorter, that of October an hour longer, and a person hands over to the next at the hour that is
 * written. A time that clocks skip is read as RFC 5545 does.
 */
export function occurrencesDe(
  tours: readonly Tour[],
  { periode, fuseau }: { readonly periode: Periode; readonly fuseau: string },
): readonly Occurrence[] {
  const occurrences: Occurrence[] = [];
  for (let jour = periode.du; jour <= periode.au; jour = ajouterJours(jour, 1))
    for (const tour of tours.filter((un) => revient(un, jour))) {
      const occurrence = occurrenceDu(tour, jour, fuseau);
      if (occurrence.fin > occurrence.debut) occurrences.push(occurrence);
    }
  return occurrences.sort((a, b) => a.debut.getTime() - b.debut.getTime());
}

/** Hours as clocks show them, to compare: the hour that comes twice in October is written the same both times. */
export const aLaPendule = ({ debut, fin }: Horaire, fuseau: string): string =>
  [debut, fin].map((i) => `${dateCivileDe(i, fuseau)} ${heureCivileDe(i, fuseau)}`).join('/');

function revient({ jours, feries }: Tour, jour: DateCivile): boolean {
  return jours.includes(jourDeSemaine(jour)) || (feries && estFerie(jour));
}

function occurrenceDu(tour: Tour, jour: DateCivile, fuseau: string): Occurrence {
  const { heureDebut, heureFin } = tour;
  const dernier = heureFin > heureDebut ? jour : ajouterJours(jour, 1);
  return {
    tourId: tour.id,
    debut: instantDe(jour, heureDebut, fuseau).instant,
    fin: instantDe(dernier, heureFin, fuseau).instant,
  };
}
