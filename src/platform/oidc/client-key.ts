import { createPrivateKey, type KeyObject, type webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ConfigInvalide } from '../config.ts';

/** An RSA key that signs has at least this (RFC 7518, section 3.3). */
const RSA_BITS = 2048;

/** The key that signs for the program: PEM itself, or the file that holds it. Throws `ConfigInvalide`, never with the key. */
export function readClientKey(setting: string): webcrypto.CryptoKey {
  const key = parse(setting.includes('-----BEGIN') ? setting : readPem(setting));
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (type === 'rsa' && (details?.modulusLength ?? 0) >= RSA_BITS)
    return key.toCryptoKey({ name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, false, ['sign']);
  if (type === 'ec' && details?.namedCurve === 'prime256v1')
    return key.toCryptoKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
  throw new ConfigInvalide(
    `PSC_CLE_PRIVEE : cette clé ne convient pas. Donnez une clé RSA de ${RSA_BITS} bits au moins (RS256), ou une clé de la courbe P-256 (ES256).`,
  );
}

function readPem(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new ConfigInvalide(
      `PSC_CLE_PRIVEE : le fichier ${file} ne se lit pas. Vérifiez son chemin, et que le programme a le droit de l’ouvrir.`,
    );
  }
}

/** Line breaks often reach an environment variable as two characters. */
function parse(pem: string): KeyObject {
  try {
    return createPrivateKey(pem.replaceAll('\\n', '\n'));
  } catch {
    throw new ConfigInvalide(
      'PSC_CLE_PRIVEE : ce n’est pas une clé privée PEM en clair (« BEGIN PRIVATE KEY »). Un certificat, une clé publique ou une clé à mot de passe ne conviennent pas.',
    );
  }
}
