import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ServerOptions } from 'node:https';
import { createSecureContext } from 'node:tls';
import { type Config, ConfigInvalide } from '../config.ts';
import type { CertificateHeader } from './client-certificate.ts';

/** How programs with a client certificate are received: by a listener of ours, or behind a proxy that ends TLS. */
export type MtlsSettings = {
  readonly listener: {
    readonly port: number;
    readonly options: ServerOptions;
    /** File of the list of revocations, which changes while the program runs; null: none. */
    readonly revocations: string | null;
  } | null;
  readonly header: CertificateHeader | null;
};

/** Reads `MTLS_*`. Throws `ConfigInvalide`, which says what goes with what. */
export function readMtlsSettings(config: Config): MtlsSettings {
  const { MTLS_PORT, MTLS_ENTETE, MTLS_AUTORITES, MAILLAGE_PROXY } = config;
  if (MTLS_PORT === undefined && !MTLS_ENTETE) return { listener: null, header: null };
  const authorities = readPem('MTLS_AUTORITES', MTLS_AUTORITES);
  if (MTLS_ENTETE && !MAILLAGE_PROXY)
    throw new ConfigInvalide(
      'MTLS_ENTETE demande MAILLAGE_PROXY=oui : sans relais de confiance, n’importe qui remplirait cet en-tête.',
    );
  return {
    listener:
      MTLS_PORT === undefined
        ? null
        : {
            port: MTLS_PORT,
            options: readable(listening(config, authorities)),
            revocations: config.MTLS_REVOCATIONS ?? null,
          },
    header: MTLS_ENTETE ? { name: MTLS_ENTETE, authorities: certificatesOf(authorities) } : null,
  };
}

/** Throws `ConfigInvalide` when what the files hold is no certificate, key or list: OpenSSL would say so in its own words. */
function readable(options: ServerOptions): ServerOptions {
  try {
    createSecureContext(options);
    return options;
  } catch (error) {
    throw new ConfigInvalide(
      `MTLS_CERTIFICAT, MTLS_CLE, MTLS_AUTORITES, MTLS_REVOCATIONS : un de ces fichiers ne se lit pas (${error instanceof Error ? error.message : 'sans raison dite'}).`,
    );
  }
}

/** The guide of the SAS asks for TLS 1.2 at least; a certificate that is missing, unknown or revoked ends the handshake. */
function listening(config: Config, ca: string): ServerOptions {
  const { MTLS_CERTIFICAT, MTLS_CLE, MTLS_REVOCATIONS } = config;
  return {
    ca,
    cert: readPem('MTLS_CERTIFICAT', MTLS_CERTIFICAT),
    key: readPem('MTLS_CLE', MTLS_CLE),
    ...(MTLS_REVOCATIONS ? { crl: readPem('MTLS_REVOCATIONS', MTLS_REVOCATIONS) } : {}),
    requestCert: true,
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
  };
}

function certificatesOf(pem: string): readonly X509Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  try {
    if (blocks.length > 0) return blocks.map((block) => new X509Certificate(block));
  } catch {
    // Said below, like a file that holds none.
  }
  throw new ConfigInvalide(
    'MTLS_AUTORITES : ce fichier ne contient aucun certificat PEM qui se lise.',
  );
}

/** A PEM file of the settings. Throws `ConfigInvalide` when it is missing. */
export function readPem(name: string, file: string | undefined): string {
  try {
    return readFileSync(file ?? '', 'utf8');
  } catch {
    throw new ConfigInvalide(
      `${name} : donnez un fichier PEM qui se lit (MTLS_PORT va avec MTLS_CERTIFICAT, MTLS_CLE et MTLS_AUTORITES ; MTLS_ENTETE avec MTLS_AUTORITES).`,
    );
  }
}
