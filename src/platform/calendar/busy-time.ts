import ICAL from 'ical.js';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { type CalendarText, type RefusDeTexte, splitCalendar } from './components.ts';
import { type CalendarEvent, periodOf, readEvent } from './events.ts';
import { clipIntervals, type Interval, mergeIntervals } from './intervals.ts';
import { endOf, instantOf, type Places } from './moments.ts';
import { type Budget, busyOf, MOST_STEPS, TooManyOccurrences } from './recurrence.ts';
import { definedZones, namedZone, tzName, type Zone } from './zones.ts';

export type RefusDAgenda = RefusDeTexte | 'recurrence-demesuree';

/** What a calendar says of its owner's time, and nothing of what they do. */
export type BusyReading = {
  /** Within the window, merged, soonest first, in milliseconds since the epoch. */
  readonly busy: readonly Interval[];
  readonly events: number;
  /** Events without a readable beginning, or that end before it: they close nothing. */
  readonly unreadable: number;
  /** Zones nobody knows; their times were read in the zone given. */
  readonly unknownZones: readonly string[];
};

export type ReadOptions = {
  readonly window: Interval;
  /** Where times without zone, whole days and unknown zones are read: `Europe/Paris`. */
  readonly zone: string;
  /** End of the UID of events to leave out: ours, come back through somebody's calendar. */
  readonly ownUids: string;
};

/**
 * The busy time of an iCalendar text (RFC 5545) within a window. Cancelled, transparent and Outlook-free events take no
 * time; a time without length neither. A calendar cut short is refused whole: half of one would open what is taken.
 */
export function readBusyTime(
  text: string,
  { window, zone, ownUids }: ReadOptions,
): Result<BusyReading, RefusDAgenda> {
  const cut = splitCalendar(text);
  if (!cut.ok) return cut;
  const places = placesOf(cut.valeur, zone);
  const { events, unreadable } = readEvents(cut.valeur, places);
  const budget = { steps: MOST_STEPS };
  const foreign = events.filter(({ uid }) => !uid.endsWith(ownUids));
  try {
    const expanded = expandAll(foreign, window, budget);
    const busy = [...expanded.busy, ...freeBusyOf(cut.valeur, places)];
    return reussi({
      busy: mergeIntervals(clipIntervals(busy, window)),
      events: events.length,
      unreadable: unreadable + expanded.unreadable,
      unknownZones: [...places.unknown],
    });
  } catch (error) {
    if (error instanceof TooManyOccurrences) return refuse('recurrence-demesuree');
    throw error;
  }
}

/** Where the times of a calendar are read. */
export function placesOf({ zones, zone: said }: CalendarText, fallback: string): Places {
  const cache = new Map<string, Zone>();
  const named = (name: string) => {
    const zone = cache.get(name) ?? namedZone(name);
    cache.set(name, zone);
    return zone;
  };
  const floating = named((said && tzName(said)) || fallback);
  return { floating, named, defined: definedZones(zones), unknown: new Set() };
}

function readEvents({ events: texts }: CalendarText, places: Places) {
  const events: CalendarEvent[] = [];
  let unreadable = 0;
  for (const text of texts) {
    const whole = attempt(text, places);
    if (!whole) unreadable++;
    // A recurrence nobody understands still begins somewhere.
    const event =
      whole ?? attempt(text.replace(/^(RRULE|EXRULE|RDATE|EXDATE)[;:].*$/gim, ''), places);
    if (event) events.push(event);
  }
  return { events, unreadable };
}

function attempt(text: string, places: Places): CalendarEvent | null {
  try {
    return readEvent(text, places);
  } catch {
    return null;
  }
}

function expandAll(events: readonly CalendarEvent[], window: Interval, budget: Budget) {
  const byUid = Map.groupBy(
    events.filter(({ replaces }) => replaces !== null),
    ({ uid }) => uid,
  );
  const busy: Interval[] = [];
  let unreadable = 0;
  for (const event of events) {
    const alone = { ...event, rules: [], dates: [], exceptDates: [], exceptRules: [] };
    const exceptions = event.replaces ? [] : (byUid.get(event.uid) ?? []);
    try {
      const master = event.replaces ? alone : event;
      busy.push(...busyOf({ master, exceptions }, window, budget));
    } catch (error) {
      if (error instanceof TooManyOccurrences) throw error;
      // A rule that means nothing: what it repeats takes its own time at least.
      unreadable++;
      busy.push(...busyOf({ master: alone, exceptions: [] }, window, budget));
    }
  }
  return { busy, unreadable };
}

/** VFREEBUSY: its periods, but those said free. One that cannot be read says nothing. */
function freeBusyOf({ freeBusy }: CalendarText, places: Places): readonly Interval[] {
  return freeBusy.flatMap((text) => {
    try {
      const component = new ICAL.Component(ICAL.parse(text));
      return component.getAllProperties('freebusy').flatMap((one) => periodsOf(one, places));
    } catch {
      return [];
    }
  });
}

function periodsOf(property: ICAL.Property, places: Places): readonly Interval[] {
  if (String(property.getFirstParameter('fbtype')).toUpperCase() === 'FREE') return [];
  const periods = property.getValues().filter((value) => value instanceof ICAL.Period);
  return periods.map((period) => {
    const { start, length } = periodOf(period, null, places);
    return { start: instantOf(start), end: endOf(start, length) };
  });
}
