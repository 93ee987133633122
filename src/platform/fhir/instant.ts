import { ajouterAnnees, ajouterMois, type DateCivile, dateCivile } from '#kernel/date-civile.ts';
import { avanceSurUtc, debutDeJour, finDeJour, instantDe } from '#kernel/fuseau.ts';
import { heureCivile } from '#kernel/heure-civile.ts';

/** Comparators of FHIR (R4, 3.1.1.4.3); none written is `eq`. */
const PREFIXES = ['eq', 'ne', 'ge', 'le', 'gt', 'lt', 'sa', 'eb', 'ap'] as const;
export type Prefix = (typeof PREFIXES)[number];

/** A date of a search: what it compares with lies in [from, to), one millisecond for a whole instant. */
export type SearchDate = { readonly prefix: Prefix; readonly from: Date; readonly to: Date };

const SHAPE =
  /^(eq|ne|ge|le|gt|lt|sa|eb|ap)?(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+\- ]\d{2}:\d{2})?)?)?)?$/;

/**
 * Reads `ge2024-06-12T16:20:00.000+02:00`. A space before the offset is a plus that somebody decoded on the way. Without an
 * offset it is what clocks show in `zone`: the platform SAS sends Paris time so. Null when it is no date of the calendar.
 */
export function readSearchDate(text: string, zone: string): SearchDate | null {
  const parts = SHAPE.exec(text);
  if (!parts) return null;
  const prefix = PREFIXES.find((known) => known === parts[1]) ?? 'eq';
  const [year = '', month, day, hours, minutes, seconds = '00', fraction = '', offset] =
    parts.slice(2);
  try {
    if (!month) return { prefix, ...span(dateCivile(`${year}-01-01`), ajouterAnnees, zone) };
    if (!day) return { prefix, ...span(dateCivile(`${year}-${month}-01`), ajouterMois, zone) };
    const date = dateCivile(`${year}-${month}-${day}`);
    if (!hours || !minutes) {
      return { prefix, from: debutDeJour(date, zone), to: finDeJour(date, zone) };
    }
    const base = wholeMinute(date, `${hours}:${minutes}`, { offset, zone });
    if (Number(seconds) > 59) return null;
    const milliseconds = Number(seconds) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
    const from = new Date(base.getTime() + milliseconds);
    return { prefix, from, to: new Date(from.getTime() + 1) };
  } catch {
    return null;
  }
}

function span(
  first: DateCivile,
  add: (date: DateCivile, n: number) => DateCivile,
  zone: string,
): { readonly from: Date; readonly to: Date } {
  return { from: debutDeJour(first, zone), to: debutDeJour(add(first, 1), zone) };
}

function wholeMinute(
  date: DateCivile,
  time: string,
  { offset, zone }: { readonly offset: string | undefined; readonly zone: string },
): Date {
  const heure = heureCivile(time);
  if (!offset) return instantDe(date, heure, zone).instant;
  const instant = new Date(`${date}T${heure}:00${offset.replace(' ', '+')}`);
  if (Number.isNaN(instant.getTime())) throw new RangeError(`no such offset: ${offset}`);
  return instant;
}

/**
 * `2024-06-12T16:40:00.000+02:00`: an instant as clocks show it in the zone. Its offset is always written in hours and
 * minutes, never `Z`: the guide of the SAS asks for that very shape (specification of the slots, element `start`).
 */
export function writeInstant(instant: Date, zone: string): string {
  const offset = avanceSurUtc(instant, zone);
  const local = new Date(instant.getTime() + offset * 60_000).toISOString().slice(0, 23);
  const sign = offset < 0 ? '-' : '+';
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${local}${sign}${two(hours)}:${two(minutes)}`;
}

const two = (n: number) => String(n).padStart(2, '0');
