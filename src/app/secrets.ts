import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '#platform/config.ts';
import { drawKey, readKeyring } from '#platform/crypto/keyring.ts';
import { drawSigningKey, openSigner, type Signataire } from '#platform/crypto/signature.ts';
import { type Coffre, openVault } from '#platform/crypto/vault.ts';
import { RACINE } from './base.ts';

/** Where the keys of encrypted fields are, when `MAILLAGE_CLES` does not give them: never in the database. */
export const FICHIER_DES_CLES = path.join(RACINE, 'data/local/cles');

/** The installation's secret: given by the host, or drawn once and kept in a file only its owner reads. */
export function secretDe(config: Config): string {
  return (
    config.MAILLAGE_SECRET ??
    gardeDans(path.join(RACINE, 'data/local/secret'), () => randomBytes(32).toString('base64url'))
  );
}

/** The vault of the installation: its keys given by the host, or drawn once and kept beside the secret. */
export function coffreDe(config: Config): Coffre {
  return openVault(readKeyring(clesDe(config).join(',')));
}

/** The keys of encrypted fields, as they are written, the current one first. */
export function clesDe(config: Config): readonly string[] {
  const texte = config.MAILLAGE_CLES ?? gardeDans(FICHIER_DES_CLES, drawKey);
  return texte.split(/[\s,]+/).filter((cle) => cle !== '');
}

/** Signs anchors of the audit chains: a key of the host, in the same place as the others. */
export function signataireDe(config: Config): Signataire {
  const fichier = path.join(RACINE, 'data/local/ancrage');
  return openSigner(config.MAILLAGE_CLE_D_ANCRAGE ?? gardeDans(fichier, drawSigningKey));
}

function gardeDans(fichier: string, tirer: () => string): string {
  try {
    return readFileSync(fichier, 'utf8');
  } catch {
    mkdirSync(path.dirname(fichier), { recursive: true });
    try {
      const tire = tirer();
      writeFileSync(fichier, tire, { mode: 0o600, flag: 'wx' });
      return tire;
    } catch {
      // Another process of the same installation drew it meanwhile.
      return readFileSync(fichier, 'utf8');
    }
  }
}
