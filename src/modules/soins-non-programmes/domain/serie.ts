import {
  ajouterJours,
  type DateCivile,
  type JourDeSemaine,
  jourDeSemaine,
  joursEntre,
} from '#kernel/date-civile.ts';
import { instantDe } from '#kernel/fuseau.ts';
import { type HeureCivile, heureDeMinutes, minutesDe } from '#kernel/heure-civile.ts';
import { contient, type Periode } from '#kernel/periode.ts';
import { JOURS_D_AVANCE_MAX } from './creneau.ts';
import type { RefusDeSerie } from './refus.ts';

/** A weekly pattern in clock time. `exceptions` are days without; `vacances` the holidays it skips, if it does. */
export type Patron = {
  readonly jours: readonly JourDeSemaine[];
  readonly heureDebut: HeureCivile;
  readonly heureFin: HeureCivile;
  readonly dureeMinutes: number;
  readonly du: DateCivile;
  readonly au: DateCivile;
  readonly exceptions: readonly DateCivile[];
  readonly heureLiberation: HeureCivile | null;
};

export type Occurrence = {
  readonly debut: Date;
  readonly fin: Date;
  readonly libereLe: Date | null;
};

/** What the clock change did to an occurrence: it could not be (`inexistante`), or was placed in the first of two hours. */
export type Ecart = {
  readonly jour: DateCivile;
  readonly heure: HeureCivile;
  readonly lecture: 'inexistante' | 'double';
};

export const JOURS_DE_SERIE_MAX = 366;

/** What is wrong with a pattern to be opened, or null. It always has an end, and gives at least one slot. */
export function verifierPatron(patron: Patron, aujourdhui: DateCivile): RefusDeSerie | null {
  if (patron.au < patron.du) return { motif: 'serie-inversee' };
  if (patron.au < aujourdhui) return { motif: 'serie-passee' };
  if (joursEntre(patron.du, patron.au) > JOURS_DE_SERIE_MAX)
    return { motif: 'serie-trop-longue', maximum: JOURS_DE_SERIE_MAX };
  if (joursEntre(aujourdhui, patron.du) > JOURS_D_AVANCE_MAX)
    return { motif: 'serie-trop-lointaine', maximum: JOURS_D_AVANCE_MAX };
  const jours = joursDuPatron(patron, { du: aujourdhui, au: patron.au }, []);
  return jours.length === 0 || creneauxParJour(patron) < 1 ? { motif: 'serie-vide' } : null;
}

type Cadre = {
  readonly periode: Periode;
  readonly fuseau: string;
  readonly vacances: readonly Periode[];
};

/**
 * Slots of a pattern over some days. Starts are read on the clock of the zone, durations are real minutes: a start
 * that does not exist (night of March) gives no slot, one that happens twice (night of October) gives one, in the
 * first hour; both are reported. A slot that a clock change would lay over the one before is left out.
 */
export function occurrencesDe(
  patron: Patron,
  { periode, fuseau, vacances }: Cadre,
): { readonly occurrences: readonly Occurrence[]; readonly ecarts: readonly Ecart[] } {
  const occurrences: Occurrence[] = [];
  const ecarts: Ecart[] = [];
  for (const jour of joursDuPatron(patron, periode, vacances)) {
    for (const heure of heuresDe(patron)) {
      const { instant: debut, lecture } = instantDe(jour, heure, fuseau);
      if (lecture !== 'unique') ecarts.push({ jour, heure, lecture });
      const precedente = occurrences.at(-1);
      if (lecture === 'inexistante' || (precedente && debut < precedente.fin)) continue;
      const fin = new Date(debut.getTime() + patron.dureeMinutes * 60_000);
      occurrences.push({ debut, fin, libereLe: liberation(patron, { jour, debut, fuseau }) });
    }
  }
  return { occurrences, ecarts };
}

/** Number of slots a day of the pattern gives. */
export function creneauxParJour(
  patron: Pick<Patron, 'heureDebut' | 'heureFin' | 'dureeMinutes'>,
): number {
  return Math.floor(
    (minutesDe(patron.heureFin) - minutesDe(patron.heureDebut)) / patron.dureeMinutes,
  );
}

function joursDuPatron(
  patron: Patron,
  periode: Periode,
  vacances: readonly Periode[],
): readonly DateCivile[] {
  const jours: DateCivile[] = [];
  const dernier = patron.au < periode.au ? patron.au : periode.au;
  for (
    let jour = patron.du > periode.du ? patron.du : periode.du;
    jour <= dernier;
    jour = ajouterJours(jour, 1)
  ) {
    if (
      patron.jours.includes(jourDeSemaine(jour)) &&
      !patron.exceptions.includes(jour) &&
      !vacances.some((v) => contient(v, jour))
    )
      jours.push(jour);
  }
  return jours;
}

function heuresDe(patron: Patron): readonly HeureCivile[] {
  const debut = minutesDe(patron.heureDebut);
  return Array.from({ length: creneauxParJour(patron) }, (_, rang) =>
    heureDeMinutes(debut + rang * patron.dureeMinutes),
  );
}

type Placee = { readonly jour: DateCivile; readonly debut: Date; readonly fuseau: string };

/** Release of the day, for slots that begin after it; the others are open at once. */
function liberation({ heureLiberation }: Patron, { jour, debut, fuseau }: Placee): Date | null {
  if (heureLiberation === null) return null;
  const { instant } = instantDe(jour, heureLiberation, fuseau);
  return instant < debut ? instant : null;
}
