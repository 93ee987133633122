import { type Result, refuse, reussi } from '#kernel/result.ts';
import type { BusyReading } from './busy-time.ts';
import { FeedError } from './feed-failure.ts';
import { type EchecDeFlux, feedUrl, fetchFeed, type Validateurs } from './fetch-feed.ts';
import { type RefusDeLecture, readBusyTimeApart } from './read-apart.ts';

export type EchecDAgenda = EchecDeFlux | RefusDeLecture;

/** What to read: from when to when, where unsaid times are, and whose events come back to us. */
export type DemandeDeLecture = {
  readonly adresse: string;
  readonly validateurs?: Validateurs | undefined;
  readonly debut: Date;
  readonly fin: Date;
  readonly fuseau: string;
  readonly uidsANous: string;
};

export type AgendaLu =
  | { readonly genre: 'inchange' }
  | ({ readonly genre: 'lu' } & Validateurs &
      Omit<BusyReading, 'busy'> & {
        readonly occupe: readonly { readonly debut: Date; readonly fin: Date }[];
      });

/** Reads agendas of other servers, when the host allows it. */
export type LecteurDAgendas = {
  /** Why this address would not be called, without calling it; null when it would. */
  readonly verifier: (adresse: string) => EchecDeFlux | null;
  readonly lire: (demande: DemandeDeLecture) => Promise<Result<AgendaLu, EchecDAgenda>>;
};

/** `loopback`: also from this very machine, over http, for trials and demonstrations. */
export function openFeedReader(options: {
  readonly loopback: boolean;
  readonly timeoutMs?: number;
}): LecteurDAgendas {
  return {
    verifier: (adresse) => {
      try {
        feedUrl(adresse, options);
        return null;
      } catch (error) {
        return error instanceof FeedError ? error.echec : 'adresse-invalide';
      }
    },
    lire: async ({ adresse, validateurs, debut, fin, fuseau, uidsANous }) => {
      const flux = await fetchFeed(adresse, { ...options, validateurs });
      if (!flux.ok) return flux;
      if (flux.valeur.genre === 'inchange') return reussi(flux.valeur);
      const { texte, etag, modifieLe } = flux.valeur;
      const window = { start: debut.getTime(), end: fin.getTime() };
      const lu = await readBusyTimeApart(texte, { window, zone: fuseau, ownUids: uidsANous });
      if (!lu.ok) return refuse(lu.refus);
      const { busy, ...reste } = lu.valeur;
      const occupe = busy.map(({ start, end }) => ({ debut: new Date(start), fin: new Date(end) }));
      return reussi({ genre: 'lu', etag, modifieLe, ...reste, occupe });
    },
  };
}
