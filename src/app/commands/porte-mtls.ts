import { createServer } from 'node:https';
import { serve as listen } from '@hono/node-server';
import type { Config } from '#platform/config.ts';
import type { assembleProgramme } from '../programme.ts';

type Programme = Pick<Awaited<ReturnType<typeof assembleProgramme>>, 'porteMtls'> & {
  readonly fetch: (request: Request, env?: unknown) => Response | Promise<Response>;
};

export type Porte = { readonly port: number; readonly fermer: () => void };

/** Listens, over mutual TLS, for programs that present a certificate; null when the host did not ask for it. */
export async function ouvrirPorteMtls(
  { fetch, porteMtls }: Programme,
  { HOST }: Pick<Config, 'HOST'>,
): Promise<Porte | null> {
  if (!porteMtls) return null;
  const { port, options } = porteMtls;
  const server = listen({
    fetch: (request: Request, env: unknown) => fetch(versFhirSeul(request), env),
    createServer,
    serverOptions: options,
    port,
    hostname: HOST,
  });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    fermer: () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
    },
  };
}

/** Pages are for people, and for the other port. */
function versFhirSeul(request: Request): Request {
  const { pathname, origin } = new URL(request.url);
  return pathname.startsWith('/fhir') ? request : new Request(`${origin}/fhir/inconnu`);
}
