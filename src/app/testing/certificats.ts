import { createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

export type Certificat = { readonly cert: string; readonly key: string };
type Autorite = Certificat & {
  /** A certificate of this authority: for a server of this machine, or for a client. */
  readonly delivrer: (nom: string) => Certificat;
};

/** An authority for the time of a test; its keys are drawn here and kept nowhere. */
export function fonderAutorite(nom: string): Autorite {
  const cles = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const par = { nom, cle: cles.privateKey };
  return {
    cert: certifier({ nom, publique: cles.publicKey, extensions: [AUTORITE], par }),
    key: pem(cles.privateKey),
    delivrer: (autre) => {
      const siennes = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const saisie = { nom: autre, publique: siennes.publicKey, extensions: [CETTE_MACHINE], par };
      return { cert: certifier(saisie), key: pem(siennes.privateKey) };
    },
  };
}

type Saisie = {
  readonly nom: string;
  readonly publique: KeyObject;
  readonly extensions: readonly Buffer[];
  readonly par: { readonly nom: string; readonly cle: KeyObject };
};

/** An X.509 certificate of one day around now, signed by ECDSA with SHA-256 (RFC 5280, 4.1). */
function certifier({ nom, publique, extensions, par }: Saisie): string {
  const contenu = sequence(
    der(0xa0, entier(Buffer.from([2]))),
    entier(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_SHA256,
    designer(par.nom),
    sequence(instant(-1), instant(1)),
    designer(nom),
    publique.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  );
  const signature = createSign('sha256').update(contenu).sign(par.cle);
  const tout = sequence(contenu, ECDSA_SHA256, der(0x03, Buffer.from([0]), signature));
  const lignes = tout.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lignes.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/** Tag, length, value. */
function der(balise: number, ...parties: readonly Buffer[]): Buffer {
  const valeur = Buffer.concat(parties);
  const n = valeur.length;
  const longueur = n < 128 ? [n] : n < 256 ? [0x81, n] : [0x82, n >> 8, n & 255];
  return Buffer.concat([Buffer.from([balise, ...longueur]), valeur]);
}

const sequence = (...parties: readonly Buffer[]) => der(0x30, ...parties);
const entier = (valeur: Buffer) => der(0x02, valeur);
const oid = (hexa: string) => der(0x06, Buffer.from(hexa, 'hex'));
const pem = (cle: KeyObject) => String(cle.export({ type: 'pkcs8', format: 'pem' }));

/** One common name. */
const designer = (nom: string) =>
  sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(nom)))));

function instant(jours: number): Buffer {
  const iso = new Date(Date.now() + jours * 86_400_000).toISOString();
  return der(0x17, Buffer.from(`${iso.slice(2, 19).replaceAll(/[-:T]/g, '')}Z`));
}

const ECDSA_SHA256 = sequence(oid('2a8648ce3d040302'));
/** basicConstraints, critical: an authority. */
const AUTORITE = sequence(
  oid('551d13'),
  der(0x01, Buffer.from([255])),
  der(0x04, sequence(der(0x01, Buffer.from([255])))),
);
/** subjectAltName: localhost. */
const CETTE_MACHINE = sequence(
  oid('551d11'),
  der(0x04, sequence(der(0x82, Buffer.from('localhost')))),
);
