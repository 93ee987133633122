import 'reflect-metadata';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as x509 from '@peculiar/x509';

type Cle = Parameters<typeof crypto.subtle.exportKey>[1];

const ALGORITHME = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const JOUR = 86_400_000;

/** A certificate and its key, PEM. */
export type Certificat = { readonly cert: string; readonly key: string; readonly serie: string };

/** A certification authority of the tests, worth nothing: it issues certificates and a list of revocations. */
export type Autorite = {
  readonly certificat: string;
  readonly emettre: (sujet: string, options?: Partial<Options>) => Promise<Certificat>;
  /** PEM list of these serial numbers. */
  readonly revoquer: (series: readonly string[]) => Promise<string>;
};

type Options = {
  /** For a server: the names it answers to. */
  readonly noms: readonly string[];
  readonly perime: boolean;
};

export async function creerAutorite(nom = 'CN=Autorité des tests,O=Maillage'): Promise<Autorite> {
  const cles = await crypto.subtle.generateKey(ALGORITHME, true, ['sign', 'verify']);
  const racine = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serie(),
    name: nom,
    notBefore: new Date(Date.now() - JOUR),
    notAfter: new Date(Date.now() + JOUR),
    signingAlgorithm: ALGORITHME,
    keys: cles,
    extensions: [
      new x509.BasicConstraintsExtension(true, 1, true),
      new x509.KeyUsagesExtension(
        x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign,
        true,
      ),
    ],
  });
  return {
    certificat: racine.toString('pem'),
    emettre: async (sujet, { noms = [], perime = false } = {}) => {
      const siennes = await crypto.subtle.generateKey(ALGORITHME, true, ['sign', 'verify']);
      const certificat = await x509.X509CertificateGenerator.create({
        serialNumber: serie(),
        subject: sujet,
        issuer: racine.subject,
        notBefore: new Date(Date.now() - 2 * JOUR),
        notAfter: new Date(Date.now() + (perime ? -JOUR : JOUR)),
        signingAlgorithm: ALGORITHME,
        publicKey: siennes.publicKey,
        signingKey: cles.privateKey,
        extensions:
          noms.length > 0
            ? [
                new x509.SubjectAlternativeNameExtension(
                  noms.map((value) => ({ type: /^[\d.]+$/.test(value) ? 'ip' : 'dns', value })),
                ),
              ]
            : [],
      });
      return {
        cert: certificat.toString('pem'),
        key: await pemDe(siennes.privateKey),
        serie: certificat.serialNumber,
      };
    },
    revoquer: async (series) => {
      const liste = await x509.X509CrlGenerator.create({
        issuer: racine.subject,
        thisUpdate: new Date(Date.now() - JOUR),
        nextUpdate: new Date(Date.now() + JOUR),
        signingAlgorithm: ALGORITHME,
        signingKey: cles.privateKey,
        entries: series.map((serialNumber) => ({ serialNumber })),
      });
      // OpenSSL knows no other name for this block.
      return liste.toString('pem').replaceAll(/(BEGIN|END) CRL/g, '$1 X509 CRL');
    },
  };
}

/** A new file of the run's own folder, for a setting that takes a path. */
export function poserPem(nom: string, contenu: string): string {
  const fichier = path.join(mkdtempSync(path.join(tmpdir(), 'pem-')), `${nom}.pem`);
  writeFileSync(fichier, contenu);
  return fichier;
}

async function pemDe(cle: Cle): Promise<string> {
  const octets = Buffer.from(await crypto.subtle.exportKey('pkcs8', cle));
  return `-----BEGIN PRIVATE KEY-----\n${octets.toString('base64')}\n-----END PRIVATE KEY-----\n`;
}

const serie = () => `01${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`;
