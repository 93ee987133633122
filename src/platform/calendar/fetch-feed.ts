import type { IncomingMessage, RequestOptions } from 'node:http';
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { isIP } from 'node:net';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { readBody } from './feed-body.ts';
import { type EchecDeFlux, FeedError, failureOf, failureOfStatus } from './feed-failure.ts';
import { guardedLookup, type Resolve } from './guarded-lookup.ts';
import { isLoopbackAddress, isPublicAddress } from './public-address.ts';

export type { EchecDeFlux } from './feed-failure.ts';

/** What the server said of the last good state, given back to it so that it answers only when something changed. */
export type Validateurs = { readonly etag: string | null; readonly modifieLe: string | null };

export type FluxLu =
  | { readonly genre: 'inchange' }
  | ({ readonly genre: 'lu'; readonly texte: string } & Validateurs);

export type FetchOptions = {
  readonly validateurs?: Validateurs | undefined;
  /** Trials and demonstrations: this very machine, over http too. */
  readonly loopback?: boolean;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
  /** Certificates to trust besides those of the machine. */
  readonly ca?: string;
  /** How names are resolved, in tests. */
  readonly resolve?: Resolve;
};

const TIMEOUT_MS = 15_000;
const MAX_BYTES = 5 * 1024 * 1024;
const MOST_REDIRECTS = 5;
const AGENT = 'Maillage';

/**
 * Reads a calendar feed whose address somebody typed. Only https, only a public address: the name is resolved here and
 * the connection goes to the very address that was checked, so that a name cannot change its mind between the two;
 * each redirection is checked again (ASVS 1.3.6).
 */
export async function fetchFeed(
  address: string,
  options: FetchOptions = {},
): Promise<Result<FluxLu, EchecDeFlux>> {
  const signal = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  try {
    let url = feedUrl(address, options);
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const answer = await send(url, options, signal);
      const next = answer.headers.location;
      const status = answer.statusCode ?? 0;
      if (status >= 300 && status < 400 && status !== 304 && next) {
        answer.destroy();
        url = feedUrl(new URL(next, url).href, options);
        continue;
      }
      return await receive(answer, options.maxBytes ?? MAX_BYTES);
    }
    return refuse('trop-de-redirections');
  } catch (error) {
    return refuse(signal.aborted ? 'delai' : failureOf(error));
  }
}

/** The address as it is called; `webcal:` is https by another name. Throws why it may not be called. */
export function feedUrl(address: string, { loopback = false }: FetchOptions = {}): URL {
  const text = address.trim().replace(/^webcals?:/i, 'https:');
  if (!URL.canParse(text)) throw new FeedError('adresse-invalide');
  const url = new URL(text);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const here = loopback && (isLoopbackAddress(host) || host === 'localhost');
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new FeedError('adresse-invalide');
  // A literal address is never looked up: it is checked here.
  if (isIP(host) !== 0 && !isPublicAddress(host) && !here) throw new FeedError('adresse-privee');
  if (url.protocol === 'http:' && !here) throw new FeedError('pas-https');
  return url;
}

function send(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const { validateurs, ca, loopback = false } = options;
  const settings: RequestOptions & { ca?: string } = {
    signal,
    agent: false,
    lookup: guardedLookup({ loopback, resolve: options.resolve }),
    headers: {
      accept: 'text/calendar, text/plain;q=0.5, */*;q=0.1',
      'accept-encoding': 'gzip',
      'user-agent': AGENT,
      ...(validateurs?.etag ? { 'if-none-match': validateurs.etag } : {}),
      ...(validateurs?.modifieLe ? { 'if-modified-since': validateurs.modifieLe } : {}),
    },
    ...(ca ? { ca } : {}),
  };
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'http:' ? plain : secure;
    request(url, settings, resolve).on('error', reject).end();
  });
}

async function receive(
  answer: IncomingMessage,
  maxBytes: number,
): Promise<Result<FluxLu, EchecDeFlux>> {
  const status = answer.statusCode ?? 0;
  if (status !== 200) {
    answer.destroy();
    return status === 304 ? reussi({ genre: 'inchange' }) : refuse(failureOfStatus(status));
  }
  const texte = await readBody(answer, maxBytes);
  const { etag, 'last-modified': modifieLe } = answer.headers;
  return reussi({ genre: 'lu', texte, etag: short(etag), modifieLe: short(modifieLe) });
}

/** A validator is kept as it came; one of unreasonable length is let go. */
function short(header: string | undefined): string | null {
  return header && header.length <= 200 ? header : null;
}
