import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** What an authenticator may be made to do: not verify the person, answer for another page, count backwards. */
type Ecarts = {
  readonly verifie?: boolean;
  readonly origine?: string;
  readonly compteur?: number;
};

/** An authenticator in software, ES256, that answers what a browser would send. */
export class Authentificateur {
  readonly id = randomBytes(16);
  readonly origine: string;
  private readonly cle: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
  compteur = 0;

  constructor(origine: string) {
    this.origine = origine;
    this.cle = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  }

  /** Answers a demand for a new key. */
  creer({ challenge }: { readonly challenge: string }, ecarts: Ecarts = {}): string {
    const taille = Buffer.of(0, this.id.length);
    const attestee = Buffer.concat([Buffer.alloc(16), taille, this.id, this.cose()]);
    const authData = Buffer.concat([this.tete(0x40, ecarts), attestee]);
    const attestation = Buffer.concat([
      Buffer.of(0xa3),
      texte('fmt'),
      texte('none'),
      texte('attStmt'),
      Buffer.of(0xa0),
      texte('authData'),
      octets(authData),
    ]);
    return this.enveloppe({
      clientDataJSON: this.client('webauthn.create', challenge, ecarts).toString('base64url'),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    });
  }

  /** Answers a demand to sign. */
  signer({ challenge }: { readonly challenge: string }, ecarts: Ecarts = {}): string {
    const client = this.client('webauthn.get', challenge, ecarts);
    const authData = this.tete(0, ecarts);
    const signe = Buffer.concat([authData, createHash('sha256').update(client).digest()]);
    return this.enveloppe({
      clientDataJSON: client.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: sign('sha256', signe, this.cle.privateKey).toString('base64url'),
    });
  }

  private enveloppe(response: Readonly<Record<string, unknown>>): string {
    const id = this.id.toString('base64url');
    const envelope = { id, rawId: id, type: 'public-key', clientExtensionResults: {} };
    return JSON.stringify({ ...envelope, response });
  }

  private client(type: string, challenge: string, { origine = this.origine }: Ecarts): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: origine, crossOrigin: false }));
  }

  /** Hash of the host, flags (present, verified), counter. */
  private tete(drapeaux: number, { verifie = true, compteur }: Ecarts): Buffer {
    const hote = createHash('sha256').update(new URL(this.origine).hostname).digest();
    const compte = Buffer.alloc(4);
    this.compteur = compteur ?? this.compteur + 1;
    compte.writeUInt32BE(this.compteur);
    return Buffer.concat([hote, Buffer.of(drapeaux | 0x01 | (verifie ? 0x04 : 0)), compte]);
  }

  /** {1: 2, 3: -7, -1: 1, -2: x, -3: y} */
  private cose(): Buffer {
    const { x = '', y = '' } = this.cle.publicKey.export({ format: 'jwk' });
    return Buffer.concat([
      Buffer.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21),
      octets(Buffer.from(x, 'base64url')),
      Buffer.of(0x22),
      octets(Buffer.from(y, 'base64url')),
    ]);
  }
}

const texte = (mot: string) => Buffer.concat([Buffer.of(0x60 + mot.length), Buffer.from(mot)]);

/** Bytes in CBOR: the length in one byte when it fits, since readers measure by writing again. */
function octets(donnees: Buffer): Buffer {
  const n = donnees.length;
  return Buffer.concat([n < 256 ? Buffer.of(0x58, n) : Buffer.of(0x59, n >> 8, n & 0xff), donnees]);
}
