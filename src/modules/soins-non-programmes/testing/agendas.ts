import type { RequestListener } from 'node:http';
import { openFeedReader } from '#platform/calendar/gateway.ts';
import { type FeedServer, serveFeeds } from '#platform/calendar/testing/feed-server.ts';
import type { Appel } from '#platform/call.ts';

/** An agenda of one's own, on a server of this machine: what it says may change, or fail. */
export type FauxAgenda = FeedServer & {
  /** `['10:40', '11:00']`: busy on 23 November 2026, UTC; or a text as it is, or how to answer. */
  dire: (quoi: readonly (readonly [string, string])[] | string | RequestListener) => void;
  readonly appels: () => number;
};

export async function ouvrirFauxAgenda(): Promise<FauxAgenda> {
  let repondre: RequestListener = (_, answer) => answer.end(agendaOccupe([]));
  let appels = 0;
  const serveur = await serveFeeds((request, answer) => {
    appels++;
    repondre(request, answer);
  });
  return {
    ...serveur,
    dire: (quoi) => {
      if (typeof quoi === 'function') repondre = quoi;
      else {
        const texte = typeof quoi === 'string' ? quoi : agendaOccupe(quoi);
        repondre = (_, answer) =>
          answer.writeHead(200, { 'content-type': 'text/calendar' }).end(texte);
      }
    },
    appels: () => appels,
  };
}

/** A calendar that says these times are busy, in words that must be found nowhere. */
export function agendaOccupe(plages: readonly (readonly [string, string])[], uid = ''): string {
  const instant = (heure: string) => `20261123T${heure.replace(':', '')}00Z`;
  const evenements = plages.map(([debut, fin], i) =>
    [
      'BEGIN:VEVENT',
      `UID:${uid || `agenda-${i}`}`,
      'SUMMARY:Nom d’un patient secret',
      `DTSTART:${instant(debut)}`,
      `DTEND:${instant(fin)}`,
      'END:VEVENT',
    ].join('\r\n'),
  );
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...evenements, 'END:VCALENDAR', ''].join('\r\n');
}

/** The same call where agendas of this machine may be read. */
export function avecAgendas(appel: Appel): Appel {
  const agendas = openFeedReader({ loopback: true, timeoutMs: 3_000 });
  return { ...appel, socle: { ...appel.socle, agendas } };
}
