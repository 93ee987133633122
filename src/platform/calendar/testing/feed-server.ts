import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createPlain, type RequestListener } from 'node:http';
import { createServer as createSecure } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type FeedServer = {
  readonly origin: string;
  readonly port: number;
  readonly close: () => Promise<void>;
};

/** A server of feeds on this machine; with a certificate, over https. */
export async function serveFeeds(
  answer: RequestListener,
  certificate?: { readonly cert: string; readonly key: string },
): Promise<FeedServer> {
  const server = certificate ? createSecure(certificate, answer) : createPlain(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    port,
    origin: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A certificate of a day for names of this machine, that nobody else trusts. */
export function drawCertificate(): { readonly cert: string; readonly key: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'certificat-'));
  const file = (name: string) => path.join(folder, name);
  try {
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
        ...['-days', '1', '-subj', '/CN=agenda.exemple.invalid'],
        ...['-addext', 'subjectAltName=DNS:agenda.exemple.invalid,IP:127.0.0.1'],
        ...['-keyout', file('cle'), '-out', file('certificat')],
      ],
      { stdio: 'ignore' },
    );
    return {
      cert: readFileSync(file('certificat'), 'utf8'),
      key: readFileSync(file('cle'), 'utf8'),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
