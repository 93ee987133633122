import fc from 'fast-check';
import ical from 'node-ical';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBusyTime } from './busy-time.ts';
import { clipIntervals, type Interval, mergeIntervals } from './intervals.ts';
import { calendarText, crossesTheGap, type Drawn, eventText, zEvent } from './testing/events.ts';

/** Both nights when clocks change in Paris, in 2026: 29 March and 25 October. */
const WINDOWS = [
  { start: Date.parse('2026-03-01T00:00:00Z'), end: Date.parse('2026-05-01T00:00:00Z') },
  { start: Date.parse('2026-10-01T00:00:00Z'), end: Date.parse('2026-12-01T00:00:00Z') },
];

const options = (window: Interval) => ({ window, zone: 'Europe/Paris', ownUids: '@nul.invalid' });

/** The same busy time by node-ical and rrule-temporal, which share nothing with ical.js. */
function busyByNodeIcal(text: string, window: Interval): readonly Interval[] {
  const before = 3 * 86_400_000;
  const busy = Object.values(ical.sync.parseICS(text)).flatMap((event) => {
    if (event?.type !== 'VEVENT') return [];
    const range = { from: new Date(window.start - before), to: new Date(window.end + before) };
    return ical
      .expandRecurringEvent(event, { ...range, expandOngoing: true })
      .filter((one) => one.event.status !== 'CANCELLED' && one.event.transparency !== 'TRANSPARENT')
      .map(({ start, end }) => ({ start: start.getTime(), end: end.getTime() }));
  });
  return clipIntervals(mergeIntervals(busy), window);
}

function busyByUs(text: string, window: Interval): readonly Interval[] {
  const read = readBusyTime(text, options(window));
  if (!read.ok) throw new Error(read.refus);
  if (read.valeur.unreadable > 0) throw new Error(`illisible : ${text}`);
  return read.valeur.busy;
}

const clear = (intervals: readonly Interval[]) =>
  intervals.map(
    ({ start, end }) => `${new Date(start).toISOString()} ${new Date(end).toISOString()}`,
  );

/** Busy time in both windows, by us and by node-ical. */
const both = (drawn: readonly Drawn[], windows = WINDOWS) => {
  const text = calendarText(drawn.map(eventText));
  return {
    text,
    ours: windows.map((window) => clear(busyByUs(text, window))),
    theirs: windows.map((window) => clear(busyByNodeIcal(text, window))),
  };
};

// node-ical reads whole days where the machine is.
const { TZ: ici } = process.env;
beforeAll(() => {
  process.env['TZ'] = 'Europe/Paris';
});
afterAll(() => {
  if (ici === undefined) delete process.env['TZ'];
  else process.env['TZ'] = ici;
});

describe('le temps occupé d’un agenda', () => {
  it('est celui que lit une autre bibliothèque, événement par événement, aux deux changements d’heure', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(zEvent, (event) => {
        const { ours, theirs, text } = both(
          [event],
          crossesTheGap(event) ? WINDOWS.slice(1) : WINDOWS,
        );
        expect(ours, text).toEqual(theirs);
      }),
      { numRuns: 1000, seed: 20_260_329 },
    );
  });

  it('est celui que lit une autre bibliothèque pour 2 000 événements ensemble', {
    timeout: 120_000,
  }, () => {
    // Short ones: long ones together would leave nothing free to compare.
    const drawn = fc
      .sample(zEvent, { numRuns: 2100, seed: 20_261_025 })
      .map(
        (one) => ({ ...one, minutes: 1, zone: one.zone === 'jour' ? 'UTC' : one.zone }) as const,
      );
    expect(drawn.length).toBeGreaterThanOrEqual(2000);
    const { ours, theirs } = both(drawn);
    expect(ours).toEqual(theirs);
    expect(ours.flat().length).toBeGreaterThan(3000);
  });

  it('est en ordre, disjoint, dans la fenêtre, et ne dépend pas de l’ordre des événements', () => {
    fc.assert(
      fc.property(fc.array(zEvent, { maxLength: 12 }), (drawn) => {
        for (const window of WINDOWS) {
          const busy = busyByUs(calendarText(drawn.map(eventText)), window);
          const turned = busyByUs(calendarText(drawn.toReversed().map(eventText)), window);
          expect(turned).toEqual(busy);
          expect(clipIntervals(mergeIntervals(busy), window)).toEqual(busy);
        }
      }),
      { numRuns: 60 },
    );
  });
});
