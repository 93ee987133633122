import ICAL from 'ical.js';
import { dateDuJour, jourDeDate } from '#kernel/date-civile.ts';
import { dateCivileDe, estFuseau, heureCivileDe, instantDe } from '#kernel/fuseau.ts';
import { heureDeMinutes, minutesDe } from '#kernel/heure-civile.ts';
import { WINDOWS_ZONES } from './windows-zones.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/**
 * Local time (as if it were UTC) ↔ instant, both in milliseconds. A time that does not exist moves forward by the gap,
 * one that happens twice is the first: RFC 5545, 3.3.5.
 */
export type Zone = {
  readonly toInstant: (local: number) => number;
  readonly toLocal: (instant: number) => number;
};

export const UTC: Zone = { toInstant: (local) => local, toLocal: (instant) => instant };

/** The zone of this name of the tz database. */
export function namedZone(name: string): Zone {
  return {
    toInstant: (local) => {
      const day = Math.floor(local / DAY);
      const minute = Math.floor((local - day * DAY) / MINUTE);
      const { instant } = instantDe(dateDuJour(day), heureDeMinutes(minute), name);
      return instant.getTime() + (local - day * DAY - minute * MINUTE);
    },
    toLocal: (instant) => {
      const at = new Date(instant);
      const day = jourDeDate(dateCivileDe(at, name)) * DAY;
      const seconds = ((instant % MINUTE) + MINUTE) % MINUTE;
      return day + minutesDe(heureCivileDe(at, name)) * MINUTE + seconds;
    },
  };
}

/** Name of the tz database behind a TZID: as it is, in Windows words, or at the end of a path; null otherwise. */
export function tzName(tzid: string): string | null {
  const text = tzid.replace(/^"|"$/g, '').trim();
  const known = WINDOWS_ZONES[text];
  if (known) return known;
  const ends = [text, text.split('/').slice(-2).join('/')];
  return ends.find((name) => estFuseau(name)) ?? null;
}

/** Zones a calendar defines itself, for names nobody else knows. Those that cannot be read are left out. */
export function definedZones(definitions: ReadonlyMap<string, string>): ReadonlyMap<string, Zone> {
  const zones = new Map<string, Zone>();
  for (const [tzid, text] of definitions) {
    if (tzName(tzid)) continue;
    try {
      zones.set(tzid, definedZone(new ICAL.Component(ICAL.parse(text))));
    } catch {
      // Its times are read as those of an unknown zone, and that is told.
    }
  }
  return zones;
}

function definedZone(component: ICAL.Component): Zone {
  const zone = new ICAL.Timezone(component);
  const offset = (local: number) => zone.utcOffset(timeOf(local)) * 1000;
  offset(Date.UTC(2026, 0, 1));
  return {
    toInstant: (local) => local - offset(local),
    toLocal: (instant) => instant + offset(instant + offset(instant)),
  };
}

/** A local time as ical.js writes it, of no zone. */
export function timeOf(local: number): ICAL.Time {
  const at = new Date(local);
  return new ICAL.Time(
    {
      year: at.getUTCFullYear(),
      month: at.getUTCMonth() + 1,
      day: at.getUTCDate(),
      hour: at.getUTCHours(),
      minute: at.getUTCMinutes(),
      second: at.getUTCSeconds(),
      isDate: false,
    },
    ICAL.Timezone.localTimezone,
  );
}

/** A time of ical.js as its clock shows it, its zone forgotten. */
export function localOf(time: ICAL.Time): number {
  const { year, month, day, hour, minute, second, isDate } = time;
  return isDate
    ? Date.UTC(year, month - 1, day)
    : Date.UTC(year, month - 1, day, hour, minute, second);
}
