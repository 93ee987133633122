import type { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Config, ConfigInvalide } from '../config.ts';
import { isLoopback } from '../loopback.ts';
import { readClientKey } from './client-key.ts';

/** An address the secret of the client may be sent to: encrypted, or on this very machine, for trials. */
const zAddress = z.url().refine((url) => url.startsWith('https://') || isLoopback(url));

/** What of an OpenID provider's metadata is used here. */
const zMetadata = z.object({
  issuer: zAddress,
  authorization_endpoint: zAddress,
  token_endpoint: zAddress,
  userinfo_endpoint: zAddress,
  jwks_uri: zAddress,
  /** Where a session is ended; a provider may have none. */
  end_session_endpoint: zAddress.exactOptional(),
});

export type OidcSettings = {
  readonly metadata: Readonly<z.output<typeof zMetadata>>;
  readonly clientId: string;
  /** How the program proves to the token endpoint who it is: a secret of both, or a signature of its own (`private_key_jwt`). */
  readonly proof:
    | { readonly secret: string }
    | { readonly key: webcrypto.CryptoKey; readonly kid: string | null };
  /** Client certificate shown to the provider, PEM. */
  readonly certificate: { readonly cert: string; readonly key: string } | null;
};

/**
 * The two environments of Pro Santé Connect. Their metadata stands under a name of its own
 * (`wallet-openid-configuration`), which discovery by libraries does not look for: it is pinned here.
 */
const ENVIRONMENTS = {
  bas: {
    auth: 'https://auth.bas.psc.esante.gouv.fr',
    wallet: 'https://wallet.bas.psc.esante.gouv.fr',
  },
  production: {
    auth: 'https://auth.esw.esante.gouv.fr',
    wallet: 'https://wallet.esw.esante.gouv.fr',
  },
} as const;

/** The provider of the settings; null when the host did not switch it on. Throws `ConfigInvalide`. */
export function readOidcSettings(config: Config): OidcSettings | null {
  const { PSC_CLIENT_ID, PSC_METADONNEES, PSC_ENVIRONNEMENT } = config;
  const proof = readProof(config);
  if (!PSC_CLIENT_ID && !proof) return null;
  if (!PSC_CLIENT_ID || !proof)
    throw new ConfigInvalide(
      'PSC_CLIENT_ID va avec PSC_CLIENT_SECRET, ou avec PSC_CLE_PRIVEE : donnez l’identifiant et l’un des deux.',
    );
  return {
    metadata: PSC_METADONNEES ? readMetadata(PSC_METADONNEES) : pinned(PSC_ENVIRONNEMENT),
    clientId: PSC_CLIENT_ID,
    proof,
    certificate: readCertificate(config),
  };
}

function readProof({
  PSC_CLIENT_SECRET: secret,
  PSC_CLE_PRIVEE: cle,
  PSC_CLE_PRIVEE_ID: kid,
}: Config): OidcSettings['proof'] | null {
  if (secret && cle)
    throw new ConfigInvalide(
      'PSC_CLIENT_SECRET et PSC_CLE_PRIVEE s’excluent : gardez celui que Pro Santé Connect attend.',
    );
  if (kid && !cle) throw new ConfigInvalide('PSC_CLE_PRIVEE_ID nomme PSC_CLE_PRIVEE : donnez-la.');
  if (cle) return { key: readClientKey(cle), kid: kid ?? null };
  return secret ? { secret } : null;
}

function pinned(environment: keyof typeof ENVIRONMENTS): OidcSettings['metadata'] {
  const { auth, wallet } = ENVIRONMENTS[environment];
  const realm = `${auth}/auth/realms/esante-wallet`;
  const endpoint = (name: string) => `${realm}/protocol/openid-connect/${name}`;
  return {
    issuer: realm,
    authorization_endpoint: `${wallet}/auth`,
    token_endpoint: endpoint('token'),
    userinfo_endpoint: endpoint('userinfo'),
    jwks_uri: endpoint('certs'),
    end_session_endpoint: endpoint('logout'),
  };
}

function readMetadata(file: string): OidcSettings['metadata'] {
  try {
    return zMetadata.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new ConfigInvalide(
      `PSC_METADONNEES : ${file} doit être un fichier JSON qui donne issuer, authorization_endpoint, token_endpoint, userinfo_endpoint et jwks_uri, en https (en http, seulement sur cette machine).`,
    );
  }
}

function readCertificate({ PSC_CERTIFICAT, PSC_CLE }: Config): OidcSettings['certificate'] {
  if (!PSC_CERTIFICAT && !PSC_CLE) return null;
  try {
    return {
      cert: readFileSync(PSC_CERTIFICAT ?? '', 'utf8'),
      key: readFileSync(PSC_CLE ?? '', 'utf8'),
    };
  } catch {
    throw new ConfigInvalide(
      'PSC_CERTIFICAT et PSC_CLE vont ensemble : deux fichiers PEM, le certificat client et sa clé.',
    );
  }
}
