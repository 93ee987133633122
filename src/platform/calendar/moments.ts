import ICAL from 'ical.js';
import { localOf, tzName, UTC, type Zone } from './zones.ts';

/** A date or a time of a calendar: what its clock shows, and where that clock is. */
export type Moment = { readonly local: number; readonly zone: Zone; readonly isDate: boolean };

/** How an event lasts: whole days follow the clock, the rest is exact (RFC 5545, 3.8.5.3). */
export type Length = { readonly days: number; readonly ms: number };

/** Where times without a zone, or of a zone nobody knows, are read; who is asked for the others. */
export type Places = {
  readonly floating: Zone;
  readonly named: (name: string) => Zone;
  readonly defined: ReadonlyMap<string, Zone>;
  /** TZIDs nobody knows, filled while reading. */
  readonly unknown: Set<string>;
};

const DAY = 86_400_000;
/** Beyond, a date is a mistake, or an attack on whoever counts from it. */
const YEARS = { first: 1900, last: 2300 };

/** What a property says when; values that are no date are left out. */
export function momentsOf(property: ICAL.Property, places: Places): readonly Moment[] {
  return property
    .getValues()
    .filter((value) => value instanceof ICAL.Time)
    .map((value) => momentOf(value, zoneIdOf(property), places));
}

/** The date or time of a value; throws RangeError when its year is absurd. */
export function momentOf(time: ICAL.Time, tzid: string | null, places: Places): Moment {
  if (!(time.year >= YEARS.first && time.year <= YEARS.last)) throw new RangeError('absurd year');
  const local = localOf(time);
  if (time.isDate) return { local, zone: places.floating, isDate: true };
  if (time.zone === ICAL.Timezone.utcTimezone) return { local, zone: UTC, isDate: false };
  return { local, zone: tzid === null ? places.floating : zoneOf(tzid, places), isDate: false };
}

/** TZID of a property, or null. */
export function zoneIdOf(property: ICAL.Property): string | null {
  const tzid = property.getFirstParameter('tzid');
  return tzid ? tzid : null;
}

function zoneOf(tzid: string, places: Places): Zone {
  const name = tzName(tzid);
  if (name) return places.named(name);
  const defined = places.defined.get(tzid);
  if (!defined) places.unknown.add(tzid);
  return defined ?? places.floating;
}

export function instantOf({ local, zone }: Moment): number {
  return zone.toInstant(local);
}

/** When something that begins then is over. */
export function endOf(start: Moment, { days, ms }: Length): number {
  return start.zone.toInstant(start.local + days * DAY) + ms;
}

/** From one moment to another: days between dates, exact time otherwise. */
export function lengthBetween(start: Moment, end: Moment): Length {
  if (start.isDate && end.isDate) return { days: (end.local - start.local) / DAY, ms: 0 };
  const ms = instantOf(end) - instantOf(start);
  // From 2:50 to 3:10 in the night when clocks go forward: as long as the clock says.
  return { days: 0, ms: ms < 0 ? end.local - start.local : ms };
}

/** `P1DT2H`: one day by the clock, then two hours. */
export function lengthOf(duration: ICAL.Duration): Length {
  const sign = duration.isNegative ? -1 : 1;
  const { weeks, days, hours, minutes, seconds } = duration;
  return {
    days: sign * (weeks * 7 + days),
    ms: sign * ((hours * 60 + minutes) * 60 + seconds) * 1000,
  };
}
