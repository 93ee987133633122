import ICAL from 'ical.js';
import {
  type Length,
  lengthBetween,
  lengthOf,
  type Moment,
  momentOf,
  momentsOf,
  type Places,
  zoneIdOf,
} from './moments.ts';

/** One VEVENT, or one exception to a recurrence. */
export type CalendarEvent = {
  readonly uid: string;
  /** Takes no time of its owner: cancelled, transparent, or free in Outlook. */
  readonly free: boolean;
  readonly start: Moment;
  readonly length: Length;
  readonly rules: readonly ICAL.Recur[];
  readonly exceptRules: readonly ICAL.Recur[];
  readonly dates: readonly { readonly start: Moment; readonly length: Length }[];
  readonly exceptDates: readonly Moment[];
  /** The occurrence it stands for; with `following`, also all those after it. */
  readonly replaces: { readonly at: Moment; readonly following: boolean } | null;
};

/** Reads one VEVENT; throws when it has no readable beginning or ends before it. */
export function readEvent(text: string, places: Places): CalendarEvent {
  const vevent = new ICAL.Component(ICAL.parse(text));
  const start = firstMoment(vevent, 'dtstart', places);
  if (!start) throw new RangeError('no beginning');
  const length = lengthFrom(vevent, start, places);
  if (length.days * 86_400_000 + length.ms < 0) throw new RangeError('ends before it begins');
  return {
    uid: words(vevent, 'uid'),
    free: isFree(vevent),
    start,
    length,
    rules: rules(vevent, 'rrule'),
    exceptRules: rules(vevent, 'exrule'),
    dates: vevent
      .getAllProperties('rdate')
      .flatMap((property) => datesOf(property, length, places)),
    exceptDates: vevent
      .getAllProperties('exdate')
      .flatMap((property) => momentsOf(property, places)),
    replaces: replacedBy(vevent, places),
  };
}

function firstMoment(vevent: ICAL.Component, name: string, places: Places): Moment | null {
  const property = vevent.getFirstProperty(name);
  return (property && momentsOf(property, places)[0]) ?? null;
}

/** Without an end a date lasts its day, a time lasts nothing (RFC 5545, 3.6.1). */
function lengthFrom(vevent: ICAL.Component, start: Moment, places: Places): Length {
  const end = firstMoment(vevent, 'dtend', places);
  if (end) return lengthBetween(start, end);
  const duration = vevent.getFirstPropertyValue('duration');
  if (duration instanceof ICAL.Duration) return lengthOf(duration);
  return { days: start.isDate ? 1 : 0, ms: 0 };
}

function isFree(vevent: ICAL.Component): boolean {
  return (
    words(vevent, 'status').toUpperCase() === 'CANCELLED' ||
    words(vevent, 'transp').toUpperCase() === 'TRANSPARENT' ||
    words(vevent, 'x-microsoft-cdo-busystatus').toUpperCase() === 'FREE'
  );
}

function words(vevent: ICAL.Component, name: string): string {
  return String(vevent.getFirstPropertyValue(name) ?? '').trim();
}

function rules(vevent: ICAL.Component, name: string): readonly ICAL.Recur[] {
  return vevent
    .getAllProperties(name)
    .flatMap((property) => property.getValues())
    .filter((value) => value instanceof ICAL.Recur);
}

function datesOf(property: ICAL.Property, length: Length, places: Places) {
  const tzid = zoneIdOf(property);
  return property.getValues().flatMap((value) => {
    if (value instanceof ICAL.Time) return [{ start: momentOf(value, tzid, places), length }];
    return value instanceof ICAL.Period ? [periodOf(value, tzid, places)] : [];
  });
}

/** A period with its own length. */
export function periodOf(period: ICAL.Period, tzid: string | null, places: Places) {
  const start = momentOf(period.start, tzid, places);
  return {
    start,
    length: period.duration
      ? lengthOf(period.duration)
      : lengthBetween(start, momentOf(period.end, tzid, places)),
  };
}

function replacedBy(vevent: ICAL.Component, places: Places): CalendarEvent['replaces'] {
  const property = vevent.getFirstProperty('recurrence-id');
  const at = property && momentsOf(property, places)[0];
  if (!at) return null;
  const range = String(property.getFirstParameter('range') ?? '');
  return { at, following: range.toUpperCase() === 'THISANDFUTURE' };
}
