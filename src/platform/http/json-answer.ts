import { securityHeaders } from './security.ts';

/** About what a new connection carries at once: compressing less saves nobody a round trip. */
const SMALL = 14_000;

type Options = {
  readonly statut: number;
  readonly secure: boolean;
  readonly requestId: string;
};

/**
 * JSON with all the headers of an answer, as a plain record: the server then writes them as they are,
 * without building a `Headers` for each answer, which costs as much as the rest of a small one.
 */
export function jsonAnswer(data: unknown, { statut, secure, requestId }: Options): Response {
  const text = JSON.stringify(data);
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    ...(secure ? SECURE : PLAIN),
    'x-request-id': requestId,
  };
  const response = new Response(text, { status: statut, headers });
  whole.add(response);
  if (text.length < SMALL) small.add(response);
  return response;
}

const PLAIN = securityHeaders({ secure: false });
const SECURE = securityHeaders({ secure: true });
const whole = new WeakSet<Response>();
const small = new WeakSet<Response>();

/** True for an answer that already has its security headers and its request id. */
export const isWhole = (response: Response): boolean => whole.has(response);

/** True for an answer that is not worth compressing. */
export const isSmall = (response: Response): boolean => small.has(response);
