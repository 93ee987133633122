import type ICAL from 'ical.js';
import type { CalendarEvent } from './events.ts';
import type { Interval } from './intervals.ts';
import { endOf, instantOf, type Length, type Moment } from './moments.ts';
import { localOf, timeOf, UTC } from './zones.ts';

/** Steps of recurrences for a whole calendar, and for one rule: thirty years of a daily event are 11,000. */
export const MOST_STEPS = 400_000;
const MOST_STEPS_OF_A_RULE = 50_000;
/** Occurrences of one event within the window: every half-hour for ninety days is 4,320. */
export const MOST_OCCURRENCES = 5_000;

/** A recurrence nobody lives by: every second, or from the dawn of time. */
export class TooManyOccurrences extends Error {}

export type Budget = { steps: number };

/** An event and the exceptions to it: all that bear its UID. */
export type Series = {
  readonly master: CalendarEvent;
  readonly exceptions: readonly CalendarEvent[];
};

type Exception = CalendarEvent & { readonly replaces: NonNullable<CalendarEvent['replaces']> };

/** What an event and its recurrences take of a window, exceptions apart: those are events of their own. */
export function busyOf(
  { master, exceptions }: Series,
  window: Interval,
  budget: Budget,
): readonly Interval[] {
  const isException = (one: CalendarEvent): one is Exception => one.replaces !== null;
  const replaced = exceptions.filter(isException);
  const following = replaced
    .filter(({ replaces }) => replaces.following)
    .toSorted((a, b) => instantOf(a.replaces.at) - instantOf(b.replaces.at));
  const skipped = skips(master, replaced, { window, budget });
  const busy: Interval[] = [];
  for (const one of occurrences(master, horizonOf(window, following), budget)) {
    if (skipped(one.start)) continue;
    const moved = moveAfter(one, master, following);
    if (!moved) continue;
    const start = instantOf(moved.start);
    const end = endOf(moved.start, moved.length);
    if (end > window.start && start < window.end) busy.push({ start, end });
    if (busy.length > MOST_OCCURRENCES) throw new TooManyOccurrences();
  }
  return busy;
}

type Occurrence = { readonly start: Moment; readonly length: Length };

/** The beginning always counts, even where its own rule would leave it out. */
function* occurrences(event: CalendarEvent, until: number, budget: Budget): Generator<Occurrence> {
  const { start, length } = event;
  yield { start, length };
  for (const date of event.dates) yield date;
  for (const rule of event.rules)
    for (const local of expand(rule, start, { until, budget }))
      if (local !== start.local) yield { start: { ...start, local }, length };
}

type Bound = { readonly until: number; readonly budget: Budget };

/** Local beginnings by a rule, up to an instant. The rule's own end is compared as an instant, as it is written. */
function* expand(rule: ICAL.Recur, start: Moment, { until, budget }: Bound): Generator<number> {
  const last = Math.min(until, endOfRule(rule, start));
  const endless = rule.clone();
  // Typed as a time alone, but it is null without an end.
  Object.assign(endless, { until: null });
  const iterator = endless.iterator(timeOf(start.local));
  for (let step = 0; ; step++) {
    if (budget.steps-- <= 0 || step > MOST_STEPS_OF_A_RULE) throw new TooManyOccurrences();
    const next = iterator.next();
    if (!next) return;
    const local = localOf(next);
    if (start.zone.toInstant(local) > last) return;
    yield local;
  }
}

function endOfRule({ until }: ICAL.Recur, { zone }: Moment): number {
  if (!until) return Number.POSITIVE_INFINITY;
  const local = localOf(until);
  if (until.isDate) return zone.toInstant(local + 86_400_000) - 1;
  return String(until).endsWith('Z') ? UTC.toInstant(local) : zone.toInstant(local);
}

type Reach = { readonly window: Interval; readonly budget: Budget };

/** Says whether an occurrence was taken out, or is replaced by an event of its own. A date takes out the whole day. */
function skips(master: CalendarEvent, replaced: readonly Exception[], { window, budget }: Reach) {
  const taken = [...master.exceptDates, ...replaced.map(({ replaces }) => replaces.at)];
  const instants = new Set(taken.map(instantOf));
  const days = new Set(taken.filter(({ isDate }) => isDate).map(({ local }) => local));
  for (const rule of master.exceptRules)
    for (const local of expand(rule, master.start, { until: window.end, budget }))
      instants.add(master.start.zone.toInstant(local));
  return (start: Moment) =>
    instants.has(instantOf(start)) || days.has(Math.floor(start.local / 86_400_000) * 86_400_000);
}

/** Where the last "this and following" before an occurrence puts it; null when it cancels them. */
function moveAfter(
  one: Occurrence,
  master: CalendarEvent,
  following: readonly Exception[],
): Occurrence | null {
  const at = instantOf(one.start);
  const last = following.findLast(({ replaces }) => instantOf(replaces.at) <= at);
  if (!last) return master.free ? null : one;
  if (last.free) return null;
  // By how much the clock moved, as whoever moved the event saw it.
  const { start, length, replaces } = last;
  const shift = start.local - start.zone.toLocal(instantOf(replaces.at));
  return { start: { ...start, local: start.zone.toLocal(at) + shift }, length };
}

const LONGEST_SHIFT = 400 * 86_400_000;

/** Occurrences after the window may have been moved into it. */
function horizonOf({ end }: Interval, following: readonly Exception[]): number {
  const shifts = following.map(({ start, replaces }) => instantOf(replaces.at) - instantOf(start));
  return end + Math.min(LONGEST_SHIFT, Math.max(0, ...shifts));
}
