import { type Certificate, mtlsFetch } from '../oidc/mtls-fetch.ts';

/** A FHIR server of somebody else that this program writes to. */
export type FhirClient = {
  /** System of the identifiers that this installation gives to what it sends. */
  readonly systeme: string;
  /** Status of the answer. Throws when there is none within ten seconds. */
  readonly send: (
    method: 'POST' | 'PUT',
    path: string,
    resource: { readonly resourceType: string },
  ) => Promise<number>;
};

type Options = {
  /** Base address without a final slash. */
  readonly base: string;
  readonly systeme: string;
  readonly certificate: Certificate | null;
};

const TIMEOUT_MS = 10_000;

export function openFhirClient({ base, systeme, certificate }: Options): FhirClient {
  const send = certificate && base.startsWith('https:') ? mtlsFetch(certificate) : plainFetch;
  return {
    systeme,
    send: async (method, path, resource) => {
      const answer = await send(`${base}/${path}`, {
        method,
        headers: { 'content-type': 'application/fhir+json', accept: 'application/fhir+json' },
        body: JSON.stringify(resource),
      });
      return answer.status;
    },
  };
}

type Sent = {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

const plainFetch = (url: string, sent: Sent): Promise<Response> =>
  fetch(url, { ...sent, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
