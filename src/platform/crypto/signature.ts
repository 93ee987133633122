import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';

/** Signs texts with a key of the host; anybody checks them with the public one. */
export type Signataire = {
  /** SPKI, base64url: 59 characters, to print or to mail. */
  readonly publique: string;
  readonly signer: (texte: string) => string;
};

/** A new Ed25519 private key: PKCS 8, base64url. */
export function drawSigningKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64url');
}

/** Opens a private key drawn by `drawSigningKey`. */
export function openSigner(cle: string): Signataire {
  const privee = createPrivateKey({ key: bytes(cle.trim()), format: 'der', type: 'pkcs8' });
  const publique = createPublicKey(privee);
  return {
    publique: publique.export({ format: 'der', type: 'spki' }).toString('base64url'),
    signer: (texte) => sign(null, Buffer.from(texte, 'utf8'), privee).toString('base64url'),
  };
}

/** Whether that public key signed that text. A key or a signature that cannot be read is a no. */
export function hasSigned(
  publique: string,
  { texte, signature }: { readonly texte: string; readonly signature: string },
): boolean {
  const cle = publicKey(publique);
  const octets = bytes(signature);
  // One signature has one writing: the last character has bits to spare.
  const estCanonique = octets.toString('base64url') === signature;
  return cle !== null && estCanonique && verify(null, Buffer.from(texte, 'utf8'), cle, octets);
}

function publicKey(texte: string): KeyObject | null {
  try {
    const cle = createPublicKey({ key: bytes(texte), format: 'der', type: 'spki' });
    return cle.asymmetricKeyType === 'ed25519' ? cle : null;
  } catch {
    return null;
  }
}

const bytes = (texte: string): Buffer => Buffer.from(texte, 'base64url');
