import { createServer, Server } from 'node:https';
import { TLSSocket } from 'node:tls';
import { serve as listen } from '@hono/node-server';
import type { Config } from '#platform/config.ts';
import { answerOutcome } from '#platform/fhir/answer.ts';
import { followRevocations, type Revocations } from '#platform/http/revocations.ts';
import type { assembleProgramme } from '../programme.ts';

type Programme = Pick<Awaited<ReturnType<typeof assembleProgramme>>, 'porteMtls'> & {
  readonly fetch: (request: Request, env?: unknown) => Response | Promise<Response>;
};

export type Porte = { readonly port: number; readonly fermer: () => void };

/** Listens, over mutual TLS, for programs that present a certificate; null when the host did not ask for it. */
export async function ouvrirPorteMtls(
  { fetch, porteMtls }: Programme,
  { HOST }: Pick<Config, 'HOST'>,
  avertir: (ligne: string) => void = console.error,
): Promise<Porte | null> {
  if (!porteMtls) return null;
  const { port, options, revocations: file } = porteMtls;
  let revocations: Revocations | null = null;
  const server = listen({
    fetch: (request: Request, env: Bindings) =>
      estADouter(env, revocations) ? rouvrez() : fetch(versFhirSeul(request), env),
    createServer,
    serverOptions: options,
    port,
    hostname: HOST,
  });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  if (file && server instanceof Server)
    revocations = followRevocations(server, { file, options, warn: avertir });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    fermer: () => {
      revocations?.stop();
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
    },
  };
}

type Bindings = { readonly incoming?: { readonly socket?: unknown } };

/** A connection whose certificate was checked against a list that is not the one of now. */
function estADouter({ incoming }: Bindings, revocations: Revocations | null): boolean {
  const socket = incoming?.socket;
  return revocations !== null && socket instanceof TLSSocket && !revocations.vouchesFor(socket);
}

/** 421 asks for the same request over a new connection, whose certificate will be looked at again (RFC 9110, 15.5.20). */
function rouvrez(): Response {
  const reponse = answerOutcome(421, {
    code: 'transient',
    text: 'La liste des certificats révoqués a changé : recommencez sur une nouvelle connexion.',
  });
  reponse.headers.set('connection', 'close');
  return reponse;
}

/** Pages are for people, and for the other port. */
function versFhirSeul(request: Request): Request {
  const { pathname, origin } = new URL(request.url);
  return pathname.startsWith('/fhir') ? request : new Request(`${origin}/fhir/inconnu`);
}
