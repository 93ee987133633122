import { ajouterJours, type DateCivile, dateDuJour, jourDeDate } from './date-civile.ts';
import { type HeureCivile, heureDeMinutes, minutesDe } from './heure-civile.ts';

/** How a clock time falls in its zone: once, never (clocks went forward), twice (clocks went back). */
export type LectureHeure = 'unique' | 'inexistante' | 'double';

const MINUTE = 60_000;
const JOUR = 1_440 * MINUTE;

/** The zones of the French territories, by the name of the tz database. */
export const FUSEAUX_FRANCAIS = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'Indian/Reunion',
  'Indian/Mayotte',
  'America/Miquelon',
  'Pacific/Tahiti',
  'Pacific/Noumea',
  'Pacific/Wallis',
] as const;

/** True for a zone this machine knows by name ('Europe/Paris'). Offsets such as '+01:00' are refused. */
export function estFuseau(nom: string): boolean {
  if (!/^[A-Za-z]/.test(nom)) return false;
  try {
    horlogeDe(nom);
    return true;
  } catch {
    return false;
  }
}

/** The civil date that clocks show in a zone at an instant. Throws RangeError for an unknown zone. */
export function dateCivileDe(instant: Date, fuseau: string): DateCivile {
  const ms = instant.getTime();
  return dateDuJour(Math.floor((ms + decalage(ms, fuseau)) / JOUR));
}

/** The time that clocks show in a zone at an instant, seconds dropped. */
export function heureCivileDe(instant: Date, fuseau: string): HeureCivile {
  const ms = instant.getTime();
  const local = ms + decalage(ms, fuseau);
  return heureDeMinutes(Math.floor((local - Math.floor(local / JOUR) * JOUR) / MINUTE));
}

/** Minutes that clocks of a zone are ahead of UTC at an instant: 120 in Paris in summer. */
export function avanceSurUtc(instant: Date, fuseau: string): number {
  return decalage(instant.getTime(), fuseau) / MINUTE;
}

/**
 * The instant at which clocks of a zone show this date and time.
 * A time that does not exist (last Sunday of March at 2 h 30 in Paris) is moved forward by the length of the gap (3 h 30);
 * a time that happens twice gives the first of the two. Both are told by `lecture`, and are the choices of RFC 5545.
 */
export function instantDe(
  date: DateCivile,
  heure: HeureCivile,
  fuseau: string,
): { readonly instant: Date; readonly lecture: LectureHeure } {
  const local = jourDeDate(date) * JOUR + minutesDe(heure) * MINUTE;
  const avant = local - decalage(local - JOUR, fuseau);
  const apres = local - decalage(local + JOUR, fuseau);
  if (avant === apres) return { instant: new Date(avant), lecture: 'unique' };
  const valides = [avant, apres].filter((ms) => ms + decalage(ms, fuseau) === local);
  const [premier, second] = valides;
  if (premier === undefined) return { instant: new Date(avant), lecture: 'inexistante' };
  if (second === undefined) return { instant: new Date(premier), lecture: 'unique' };
  return { instant: new Date(Math.min(premier, second)), lecture: 'double' };
}

/** The first instant of a day in a zone. */
export function debutDeJour(date: DateCivile, fuseau: string): Date {
  return instantDe(date, MINUIT, fuseau).instant;
}

/** The instant at which a day is over, first of the next one: compare with `<`. */
export function finDeJour(date: DateCivile, fuseau: string): Date {
  return debutDeJour(ajouterJours(date, 1), fuseau);
}

const MINUIT = heureDeMinutes(0);

type Horloge = { readonly format: Intl.DateTimeFormat; readonly jours: Map<number, number> };

const horloges = new Map<string, Horloge>();
// About ten years of days; a scan of older data only empties the cache.
const JOURS_EN_CACHE = 4_000;

/** Local time minus UTC, in milliseconds. A day that begins and ends with the same offset is remembered whole. */
function decalage(ms: number, fuseau: string): number {
  const horloge = horlogeDe(fuseau);
  const jour = Math.floor(ms / JOUR);
  const connu = horloge.jours.get(jour);
  if (connu !== undefined) return Number.isNaN(connu) ? mesurer(ms, horloge) : connu;
  const debut = mesurer(jour * JOUR, horloge);
  const fin = mesurer((jour + 1) * JOUR, horloge);
  if (horloge.jours.size >= JOURS_EN_CACHE) horloge.jours.clear();
  horloge.jours.set(jour, debut === fin ? debut : Number.NaN);
  return debut === fin ? debut : mesurer(ms, horloge);
}

function horlogeDe(fuseau: string): Horloge {
  const connue = horloges.get(fuseau);
  if (connue !== undefined) return connue;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: fuseau,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const horloge = { format, jours: new Map<number, number>() };
  horloges.set(fuseau, horloge);
  return horloge;
}

function mesurer(ms: number, { format }: Horloge): number {
  const [mois = 0, jour = 0, annee = 0, heure = 0, minute = 0, seconde = 0] = (
    format.format(ms).match(/\d+/g) ?? []
  ).map(Number);
  const secondes = Math.floor(ms / 1000) * 1000;
  return Date.UTC(annee, mois - 1, jour, heure, minute, seconde) - secondes;
}
