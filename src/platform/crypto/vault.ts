import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Key, Keyring } from './keyring.ts';

/** Where a text is kept. A ciphertext opens nowhere else: moved to another row, field or CPTS, it is refused. */
export type Lieu = { readonly cpts: string; readonly champ: string; readonly objet: string };

/**
 * Encrypts single fields with a key that is not in the database (AES-256-GCM), and makes their blind index
 * (HMAC-SHA-256, 16 bytes) so that an exact value can be searched.
 */
export type Coffre = {
  readonly chiffrer: (texte: string, lieu: Lieu) => Buffer;
  /** Null when the key it was written under is not there: a database restored without its key opens, and shows nobody. */
  readonly dechiffrer: (chiffre: Buffer, lieu: Lieu) => string | null;
  /** True when it was written under the current key. */
  readonly estAJour: (chiffre: Buffer) => boolean;
  /** First bytes of all that is written under the current key: what is stale is found by the database itself. */
  readonly entete: Buffer;
  /** The index to store: under the current key. */
  readonly empreinte: (texte: string, lieu: Omit<Lieu, 'objet'>) => Buffer;
  /** What to look for: the same value under every key that is still in use. */
  readonly empreintes: (texte: string, lieu: Omit<Lieu, 'objet'>) => readonly Buffer[];
};

/** version (1 byte), key id (4), nonce (12), ciphertext, tag (16). */
const VERSION = 1;
const HEAD = 5;
const NONCE = 12;
const TAG = 16;

/** The vault of an installation. */
export function openVault(keyring: Keyring): Coffre {
  const [current] = keyring;
  const keyOf = (chiffre: Buffer) =>
    keyring.find(({ id }) => chiffre[0] === VERSION && id.equals(chiffre.subarray(1, HEAD)));
  return {
    chiffrer: (texte, lieu) => seal(current, texte, lieu),
    dechiffrer: (chiffre, lieu) => {
      const key = keyOf(chiffre);
      return key ? open(key, chiffre, lieu) : null;
    },
    estAJour: (chiffre) => keyOf(chiffre) === current,
    entete: Buffer.concat([Buffer.of(VERSION), current.id]),
    empreinte: (texte, lieu) => blind(current, texte, lieu),
    empreintes: (texte, lieu) => keyring.map((key) => blind(key, texte, lieu)),
  };
}

function seal(key: Key, texte: string, lieu: Lieu): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key.encryption, nonce);
  cipher.setAAD(placeOf(lieu));
  const body = Buffer.concat([cipher.update(texte, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), key.id, nonce, body, cipher.getAuthTag()]);
}

/** Throws when the text was altered or stands where it was not written. */
function open(key: Key, chiffre: Buffer, lieu: Lieu): string {
  const nonce = chiffre.subarray(HEAD, HEAD + NONCE);
  const decipher = createDecipheriv('aes-256-gcm', key.encryption, nonce, { authTagLength: TAG });
  decipher.setAAD(placeOf(lieu));
  decipher.setAuthTag(chiffre.subarray(-TAG));
  return (
    decipher.update(chiffre.subarray(HEAD + NONCE, -TAG), undefined, 'utf8') +
    decipher.final('utf8')
  );
}

function blind(key: Key, texte: string, { cpts, champ }: Omit<Lieu, 'objet'>): Buffer {
  const hmac = createHmac('sha256', key.index).update(`${cpts}\n${champ}\n${texte}`);
  return hmac.digest().subarray(0, 16);
}

function placeOf({ cpts, champ, objet }: Lieu): Buffer {
  return Buffer.from(`${cpts}\n${champ}\n${objet}`);
}
