import { readFileSync, statSync } from 'node:fs';
import type { Server, ServerOptions } from 'node:https';
import type { Socket } from 'node:net';

/** The list of revoked certificates of a listener, read again when its file changes. */
export type Revocations = {
  /** Was the certificate of this connection checked against the list of now? */
  readonly vouchesFor: (socket: Peer) => boolean;
  readonly stop: () => void;
};

type Peer = Pick<Socket, 'remoteAddress' | 'remotePort'>;
type Options = {
  readonly file: string;
  /** How the listener was opened. */
  readonly options: ServerOptions;
  /** Told of a file that cannot be read; the list known before then holds. */
  readonly warn: (sentence: string) => void;
};

/** Connections that nobody opens are looked after too. */
const EVERY_MS = 30_000;

/**
 * Looks at the file before each handshake and every half minute: who is revoked is refused without a restart. A new list gives new
 * session tickets too, so that nobody resumes a session it would refuse. Connections opened under the list before are closed
 * when idle, and told apart afterwards by `vouchesFor`.
 */
export function followRevocations(server: Server, { file, options, warn }: Options): Revocations {
  const openedUnder = new Map<string, number>();
  let known = stampOf(file);
  let list = 0;
  const look = () => {
    const stamp = stampOf(file);
    if (stamp === known) return;
    // Also when it cannot be read: told once, not at each connection.
    known = stamp;
    try {
      server.setSecureContext({ ...options, crl: readFileSync(file) });
      list++;
      server.closeIdleConnections();
    } catch (error) {
      warn(`MTLS_REVOCATIONS ne se lit plus, la liste d’avant reste : ${reasonOf(error)}`);
    }
  };
  // Before the listener of TLS, which takes the context of the handshake.
  server.prependListener('connection', (socket: Socket) => {
    look();
    const peer = nameOf(socket);
    openedUnder.set(peer, list);
    socket.once('close', () => openedUnder.delete(peer));
  });
  const timer = setInterval(look, EVERY_MS).unref();
  return {
    vouchesFor: (socket) => {
      look();
      return openedUnder.get(nameOf(socket)) === list;
    },
    stop: () => clearInterval(timer),
  };
}

const nameOf = ({ remoteAddress, remotePort }: Peer) => `${remoteAddress} ${remotePort}`;

/** Changes with the file: its time, its size, and the file itself when another takes its name. */
function stampOf(file: string): string | null {
  try {
    const { mtimeMs, size, ino } = statSync(file);
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    return null;
  }
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : 'sans raison dite');
