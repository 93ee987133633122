import { X509Certificate } from 'node:crypto';
import { TLSSocket } from 'node:tls';
import type { Context } from 'hono';

/** Whom a client certificate names. Its chain and its dates were checked. */
export type ClientCertificate = {
  readonly commonName: string;
  readonly organizationalUnits: readonly string[];
};

/** A proxy ends TLS and passes the certificate on, in a header that it never takes from outside. */
export type CertificateHeader = {
  readonly name: string;
  readonly authorities: readonly X509Certificate[];
};

type Options = { readonly certificateHeader: CertificateHeader | null };

/**
 * The certificate of the caller: that of the socket when this program ends TLS itself (it then checked it against its
 * authorities and its list of revocations), else that of the header a proxy fills. Null when there is none to trust.
 */
export function certificateOf(
  c: Context,
  { certificateHeader }: Options,
): ClientCertificate | null {
  const socket = socketOf(c);
  if (socket instanceof TLSSocket) {
    const peer = socket.authorized ? socket.getPeerX509Certificate() : undefined;
    return peer ? namedBy(peer) : null;
  }
  if (!certificateHeader) return null;
  const sent = c.req.header(certificateHeader.name);
  const certificate = sent ? readHeader(sent) : null;
  return certificate && isTrusted(certificate, certificateHeader.authorities)
    ? namedBy(certificate)
    : null;
}

function socketOf(c: Context): unknown {
  return c.env?.incoming?.socket;
}

/** RFC 9440 (`:base64:`), nginx (`$ssl_client_escaped_cert`, percent-encoded PEM) and Traefik (base64 without frame). */
export function readHeader(text: string): X509Certificate | null {
  try {
    if (text.includes('BEGIN')) return new X509Certificate(decodeURIComponent(text));
    const [first = ''] = text.split(',');
    return new X509Certificate(Buffer.from(first.replaceAll(':', ''), 'base64'));
  } catch {
    return null;
  }
}

function isTrusted(certificate: X509Certificate, authorities: readonly X509Certificate[]): boolean {
  const now = Date.now();
  if (Date.parse(certificate.validFrom) > now || Date.parse(certificate.validTo) < now)
    return false;
  return authorities.some(
    (authority) => certificate.checkIssued(authority) && certificate.verify(authority.publicKey),
  );
}

function namedBy(certificate: X509Certificate): ClientCertificate | null {
  const { subject } = certificate.toLegacyObject();
  const [commonName] = several(subject.CN);
  return commonName ? { commonName, organizationalUnits: several(subject.OU) } : null;
}

function several(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}
