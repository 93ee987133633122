/** To a program that reads too fast: when to come back. */
export function answerTooOften(seconds: number): Response {
  return new Response(`Cette adresse est lue trop souvent. Revenez dans ${seconds} secondes.\n`, {
    status: 429,
    headers: {
      'retry-after': String(seconds),
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
    },
  });
}
