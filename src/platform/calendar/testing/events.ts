import fc from 'fast-check';

const DAY = 86_400_000;
/** Minutes an occurrence is moved by. */
const MOVE = 95;

/** One event as drawn: enough to write it, with its recurrence and what was changed in it. */
export type Drawn = {
  readonly uid: string;
  /** Minutes since 2026-02-15 at midnight, on the clock of `zone`. */
  readonly minute: number;
  readonly zone: 'Europe/Paris' | 'America/Cayenne' | 'Indian/Reunion' | 'UTC' | 'jour';
  readonly minutes: number;
  readonly by: 'dtend' | 'duration';
  readonly says: string | null;
  readonly rule: string | null;
  /** Days of the recurrence that were taken out, moved by some minutes, or cancelled. */
  readonly changes: readonly {
    readonly day: number;
    readonly what: 'ote' | 'deplace' | 'annule';
  }[];
};

const origin = Date.UTC(2026, 1, 15);
const zRule = fc.oneof(
  fc.constantFrom(
    'FREQ=DAILY',
    'FREQ=DAILY;INTERVAL=3',
    'FREQ=DAILY;COUNT=40',
    'FREQ=WEEKLY',
    'FREQ=WEEKLY;INTERVAL=2',
    'FREQ=DAILY;UNTIL=35',
    'FREQ=WEEKLY;UNTIL=28',
    'FREQ=MONTHLY',
    'FREQ=MONTHLY;BYDAY=+nth',
    'FREQ=WEEKLY;BYDAY=SU,MO,+day',
    'FREQ=YEARLY',
  ),
);

/** Beginnings all over 2026, with many in the nights when the clocks of Paris change. */
const zMinute = fc.oneof(
  fc.integer({ min: 0, max: 280 * 1440 }),
  fc.integer({ min: 42 * 1440 - 120, max: 42 * 1440 + 300 }),
  fc.integer({ min: 252 * 1440 - 120, max: 252 * 1440 + 300 }),
);

export const zEvent: fc.Arbitrary<Drawn> = fc
  .record({
    uid: fc.uuid(),
    minute: zMinute,
    zone: fc.constantFrom(
      'Europe/Paris',
      'Europe/Paris',
      'America/Cayenne',
      'Indian/Reunion',
      'UTC',
      'jour',
    ),
    minutes: fc.constantFrom(5, 20, 45, 60, 180, 600, 1440, 3000),
    by: fc.constantFrom('dtend', 'duration'),
    says: fc.constantFrom(
      null,
      null,
      null,
      'STATUS:CANCELLED',
      'TRANSP:TRANSPARENT',
      'TRANSP:OPAQUE',
    ),
    rule: fc.option(zRule),
    changes: fc.uniqueArray(
      fc.record({
        day: fc.integer({ min: 0, max: 60 }),
        what: fc.constantFrom('ote', 'deplace', 'annule'),
      }),
      { maxLength: 3, selector: ({ day }) => day },
    ),
  })
  .map((drawn) => ({ ...drawn, minute: drawn.minute + (strange(drawn.minute, drawn) ? 60 : 0) }));

/** From 2 to 3 in the nights when clocks change: the other library takes the second of two, RFC 5545 the first. */
function strange(minute: number, { zone }: Pick<Drawn, 'zone'>): boolean {
  return (
    zone === 'Europe/Paris' &&
    [42, 252].some((day) => minute >= day * 1440 + 120 && minute < day * 1440 + 180)
  );
}

/**
 * Repeats at an hour that does not exist one night of March. RFC 5545 (3.3.10) drops that occurrence, calendars show it
 * an hour later: it is busy here, since a closed slot costs less than two patients at once.
 */
export function crossesTheGap({ minute, zone, rule }: Drawn): boolean {
  return rule !== null && zone === 'Europe/Paris' && Math.floor((minute % 1440) / 60) === 2;
}

const two = (n: number) => String(n).padStart(2, '0');

function stamp(local: number, { zone }: Pick<Drawn, 'zone'>): string {
  const at = new Date(local);
  const date = `${at.getUTCFullYear()}${two(at.getUTCMonth() + 1)}${two(at.getUTCDate())}`;
  if (zone === 'jour') return `;VALUE=DATE:${date}`;
  const time = `${date}T${two(at.getUTCHours())}${two(at.getUTCMinutes())}00`;
  return zone === 'UTC' ? `:${time}Z` : `;TZID=${zone}:${time}`;
}

/** The VEVENT, and one more for each change. */
export function eventText(event: Drawn): string {
  const start = origin + event.minute * 60_000;
  const changes = event.rule ? event.changes.filter(({ day }) => isPlain(event, day)) : [];
  const at = (day: number) => start + day * DAY;
  const removed = changes.filter(({ what }) => what === 'ote');
  const main = [
    ...body(event, start),
    ...(event.says ? [event.says] : []),
    ...(event.rule ? [`RRULE:${ruleOf(event)}`] : []),
    ...removed.map(({ day }) => `EXDATE${stamp(at(day), event)}`),
  ];
  return [
    main,
    ...changes
      .filter(({ what }) => what !== 'ote')
      .map(({ day, what }) => [
        ...body(event, what === 'deplace' ? at(day) + MOVE * 60_000 : at(day)),
        `RECURRENCE-ID${stamp(at(day), event)}`,
        ...(what === 'annule' ? ['STATUS:CANCELLED'] : event.says ? [event.says] : []),
      ]),
  ]
    .map((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n'))
    .join('\r\n');
}

/** Neither where it was nor where it goes falls in a strange hour: it is written in so many words. */
function isPlain(event: Drawn, day: number): boolean {
  const minute = event.minute + day * 1440;
  return !(strange(minute, event) || strange(minute + MOVE, event));
}

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** The end of a recurrence, so many days after its beginning, is a date when its beginning is one. */
function ruleOf({ rule, zone, minute }: Drawn): string {
  const start = new Date(origin + minute * 60_000);
  const day = DAYS[start.getUTCDay()] ?? '';
  const nth = Math.ceil(start.getUTCDate() / 7);
  const text = (rule ?? '').replace('+day', day).replace('+nth', `${nth}${day}`);
  return text.replace(/UNTIL=(\d+)/, (_, days: string) => {
    const until = stamp(start.getTime() + Number(days) * DAY, {
      zone: zone === 'jour' ? 'jour' : 'UTC',
    });
    return `UNTIL=${until.slice(until.indexOf(':') + 1)}`;
  });
}

function body(event: Drawn, start: number): readonly string[] {
  const { uid, minutes, by, zone } = event;
  const days = Math.max(1, Math.round(minutes / 1440));
  const end = zone === 'jour' ? start + days * DAY : start + minutes * 60_000;
  return [
    `UID:${uid}`,
    'DTSTAMP:20260101T000000Z',
    `DTSTART${stamp(start, event)}`,
    (by === 'dtend' || zone === 'jour') && !strange((end - origin) / 60_000, event)
      ? `DTEND${stamp(end, event)}`
      : `DURATION:PT${minutes}M`,
  ];
}

export function calendarText(events: readonly string[]): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//essai//FR',
    ...events,
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}
