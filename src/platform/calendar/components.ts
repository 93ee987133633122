import { type Result, refuse, reussi } from '#kernel/result.ts';

export type RefusDeTexte = 'page-web' | 'pas-un-agenda' | 'tronque';

/** What is read of a calendar, as unfolded text: of an agenda, nothing else of an event is ever looked at. */
export type CalendarText = {
  readonly events: readonly string[];
  readonly freeBusy: readonly string[];
  /** TZID → its VTIMEZONE. */
  readonly zones: ReadonlyMap<string, string>;
  /** `X-WR-TIMEZONE`: the zone of times that name none. */
  readonly zone: string | null;
};

/** When something takes place and whether it takes time: no title, no person, no place. */
const KEPT = new Set([
  'UID',
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'EXRULE',
  'RDATE',
  'EXDATE',
  'RECURRENCE-ID',
  'STATUS',
  'TRANSP',
  'X-MICROSOFT-CDO-BUSYSTATUS',
  'FREEBUSY',
]);

/**
 * Cuts an iCalendar text into its components (RFC 5545, 3.4), each complete and without what is not to be kept; an
 * incomplete calendar is refused whole.
 */
export function splitCalendar(
  text: string,
  kept: ReadonlySet<string> = KEPT,
): Result<CalendarText, RefusDeTexte> {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (!/^BEGIN:VCALENDAR/i.test(start))
    return refuse(start.startsWith('<') ? 'page-web' : 'pas-un-agenda');
  if (!/(^|\n)END:VCALENDAR\s*$/i.test(start)) return refuse('tronque');
  const lines = start.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  return reussi(collect(lines, kept));
}

function collect(lines: readonly string[], names: ReadonlySet<string>): CalendarText {
  const events: string[] = [];
  const freeBusy: string[] = [];
  const zones = new Map<string, string>();
  let zone: string | null = null;
  let open: { readonly name: string; readonly lines: string[] } | null = null;
  for (const line of lines) {
    const [, verb, name = ''] = /^(BEGIN|END):(\w+)/i.exec(line.trim()) ?? [];
    const kind = name.toUpperCase();
    if (!open) {
      if (verb && KINDS.has(kind)) open = { name: kind, lines: [line.trim()] };
      const said = /^X-WR-TIMEZONE[^:]*:(.+)$/i.exec(line)?.[1]?.trim();
      zone ??= said ?? null;
    } else {
      open.lines.push(line);
      if (verb?.toUpperCase() !== 'END' || kind !== open.name) continue;
      if (open.name === 'VEVENT') events.push(essence(open.lines, names));
      else if (open.name === 'VFREEBUSY') freeBusy.push(essence(open.lines, names));
      else zones.set(tzidOf(open.lines), open.lines.join('\r\n'));
      open = null;
    }
  }
  return { events, freeBusy, zones, zone };
}

const KINDS = new Set(['VEVENT', 'VFREEBUSY', 'VTIMEZONE']);

/** The component without what is not read, and without its alarms. */
function essence(lines: readonly string[], names: ReadonlySet<string>): string {
  let depth = 0;
  const kept = lines.filter((line) => {
    if (/^BEGIN:/i.test(line)) depth++;
    const here = depth === 1;
    if (/^END:/i.test(line)) depth--;
    const name = /^[^;:]+/.exec(line)?.[0].toUpperCase() ?? '';
    return here && (names.has(name) || name === 'BEGIN' || name === 'END');
  });
  return kept.join('\r\n');
}

function tzidOf(lines: readonly string[]): string {
  const line = lines.find((one) => /^TZID[;:]/i.test(one)) ?? '';
  return line.slice(line.indexOf(':') + 1).trim();
}
