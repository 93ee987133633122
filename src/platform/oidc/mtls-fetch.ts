import { request } from 'node:https';

/** PEM; `ca`: authorities of the other side, when this machine does not know them. */
export type Certificate = { readonly cert: string; readonly key: string; readonly ca?: string };
type Options = {
  readonly method?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: unknown;
};

const LIMIT = 1024 * 1024;
const TIMEOUT_MS = 10_000;

/**
 * `fetch` with a client certificate, for the few small answers of a provider. Refuses answers over 1 MiB. As `fetch` does,
 * throws a TypeError when nobody answers, a certificate that one side does not take included.
 */
export function mtlsFetch({ cert, key, ca }: Certificate) {
  return (url: string, { method = 'GET', headers = {}, body }: Options): Promise<Response> =>
    new Promise((resolve, reject) => {
      const fail = (cause: Error) => reject(new TypeError('fetch failed', { cause }));
      const sent = request(
        url,
        {
          method,
          cert,
          key,
          ...(ca ? { ca } : {}),
          headers: { ...headers },
          timeout: TIMEOUT_MS,
          minVersion: 'TLSv1.2',
        },
        (answer) => {
          const parts: Buffer[] = [];
          let size = 0;
          answer.on('data', (part: Buffer) => {
            parts.push(part);
            size += part.length;
            if (size > LIMIT) answer.destroy(new Error('the answer is too large'));
          });
          answer.on('error', fail);
          answer.on('end', () => {
            const type = answer.headers['content-type'];
            resolve(
              new Response(Buffer.concat(parts), {
                status: answer.statusCode ?? 500,
                headers: type ? { 'content-type': type } : {},
              }),
            );
          });
        },
      );
      sent.on('timeout', () => sent.destroy(new Error('the provider did not answer in time')));
      sent.on('error', fail);
      sent.end(
        typeof body === 'string' || body instanceof URLSearchParams ? body.toString() : undefined,
      );
    });
}
