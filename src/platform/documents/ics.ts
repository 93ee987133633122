import { createHash } from 'node:crypto';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

export const ICS = 'text/calendar; charset=utf-8';

export type IcsEvent = {
  /** Never changes, whatever becomes of the event. */
  readonly uid: string;
  readonly start: Date;
  readonly end: Date;
  readonly summary: string;
  readonly description?: string | null;
  readonly location?: string | null;
  readonly url: string;
  readonly cancelled: boolean;
  /** When it last changed: the file depends on nothing else of the clock. */
  readonly changedAt: Date;
};

/** A calendar that programs subscribe to (RFC 5545); cancelled events stay in it, so that they leave those programs. */
export function writeIcs({
  name,
  events,
}: {
  readonly name: string;
  readonly events: readonly IcsEvent[];
}): string {
  const calendar = ical({
    name,
    prodId: '//Maillage//Agenda//FR',
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.ttl(15 * 60);
  for (const event of events)
    calendar.createEvent({
      id: event.uid,
      start: event.start,
      end: event.end,
      stamp: event.changedAt,
      summary: event.summary,
      description: event.description ?? null,
      location: event.location ?? null,
      url: event.url,
      sequence: event.cancelled ? 1 : 0,
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  return calendar.toString();
}

/** Same text, same tag. */
export function etagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 32)}"`;
}
