import ICAL from 'ical.js';
import { dateCivileDe, heureCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { placesOf } from '../calendar/busy-time.ts';
import { splitCalendar } from '../calendar/components.ts';
import { type CalendarEvent, readEvent } from '../calendar/events.ts';
import type { Interval } from '../calendar/intervals.ts';
import { endOf, instantOf, type Places } from '../calendar/moments.ts';
import { busyOf, MOST_STEPS, TooManyOccurrences } from '../calendar/recurrence.ts';
import type { Table, TableOptions, TableRefusal } from './table.ts';

/** Head of the table that a calendar gives. */
export const ICS_HEAD = ['Début', 'Fin', 'Titre', 'Description', 'Lieu', 'UID'] as const;

/** Unlike an agenda, what is told of an event counts, and whether it takes the time of its owner does not. */
const KEPT = new Set(
  'UID,DTSTART,DTEND,DURATION,RRULE,EXRULE,RDATE,EXDATE,RECURRENCE-ID,STATUS,SUMMARY,DESCRIPTION,LOCATION'.split(
    ',',
  ),
);

type Told = { readonly event: CalendarEvent; readonly words: readonly string[] };

/** The events of a calendar, recurrences followed within the window, in the order of their beginnings. */
export function icsTable(
  text: string,
  { window, zone }: TableOptions,
): Result<Pick<Table, 'rows' | 'unreadable'>, TableRefusal> {
  const cut = splitCalendar(text, KEPT);
  if (!cut.ok) return refuse(cut.refus === 'pas-un-agenda' ? 'pas-un-tableau' : cut.refus);
  const places = placesOf(cut.valeur, zone);
  const told = cut.valeur.events.map((one) => tell(one, places)).filter((one) => one !== null);
  const budget = { steps: MOST_STEPS };
  try {
    const occurrences = told.flatMap(({ event, words }) =>
      busyOf(seriesOf(event, told), window, budget).map((at) => ({ ...byClock(at, event), words })),
    );
    const rows = occurrences
      .toSorted((a, b) => a.start - b.start)
      .map(({ start, end, words }, rank) => ({
        line: rank + 1,
        values: [clockOf(start, zone), clockOf(end, zone), ...words],
      }));
    const head = { line: 0, values: ICS_HEAD };
    return reussi({ rows: [head, ...rows], unreadable: cut.valeur.events.length - told.length });
  } catch (error) {
    if (error instanceof TooManyOccurrences) return refuse('recurrence-demesuree');
    throw error;
  }
}

/**
 * From eight to eight on every night, the long one and the short one too: where RFC 5545 repeats the exact length of the
 * first, whoever wrote hours meant hours.
 */
function byClock({ start, end }: Interval, { start: first, length }: CalendarEvent): Interval {
  const firstEnd = endOf(first, length);
  if (end - start !== firstEnd - instantOf(first)) return { start, end };
  const { zone, local } = first;
  return { start, end: zone.toInstant(zone.toLocal(start) + zone.toLocal(firstEnd) - local) };
}

/** An exception to a recurrence stands for itself; the recurrence leaves its place free. */
function seriesOf(event: CalendarEvent, told: readonly Told[]) {
  if (event.replaces)
    return { master: { ...event, rules: [], dates: [], exceptDates: [] }, exceptions: [] };
  const exceptions = told
    .map((one) => one.event)
    .filter(({ uid, replaces }) => replaces !== null && uid === event.uid);
  return { master: event, exceptions };
}

function tell(text: string, places: Places): Told | null {
  try {
    const event = readEvent(text, places);
    const vevent = new ICAL.Component(ICAL.parse(text));
    const words = ['summary', 'description', 'location', 'uid'].map((name) =>
      String(vevent.getFirstPropertyValue(name) ?? '').trim(),
    );
    return { event, words };
  } catch {
    return null;
  }
}

const clockOf = (ms: number, zone: string) =>
  `${dateCivileDe(new Date(ms), zone)} ${heureCivileDe(new Date(ms), zone)}`;
