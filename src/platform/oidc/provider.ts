import * as client from 'openid-client';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { isLoopback } from '../loopback.ts';
import { mtlsFetch } from './mtls-fetch.ts';
import type { OidcSettings } from './settings.ts';

/** What ties an answer to the departure it belongs to: kept by us, never by the browser. */
export type Depart = { readonly etat: string; readonly nonce: string; readonly verifieur: string };

/** Somebody the provider vouches for. The identity is (emetteur, sujet), never an e-mail (ASVS 6.8.1). */
export type IdentiteOidc = {
  readonly emetteur: string;
  readonly sujet: string;
  /** Level of the sign-in, as the signed token says it. */
  readonly acr: string | null;
  /** Other claims, from the userinfo endpoint, whose subject was checked. */
  readonly declarations: Readonly<Record<string, unknown>>;
};

export type RefusOidc = 'abandon' | 'fournisseur-injoignable' | 'reponse-invalide';

/** An OpenID provider: Pro Santé Connect. */
export type FournisseurOidc = {
  readonly partir: (retour: URL) => Promise<Depart & { readonly adresse: URL }>;
  readonly revenir: (retour: URL, depart: Depart) => Promise<Result<IdentiteOidc, RefusOidc>>;
  /** Where the session at the provider is ended, before coming back (RP-Initiated Logout 1.0); null when it says nowhere. */
  readonly quitter: (retour: URL) => URL | null;
};

const SCOPE = 'openid scope_all';
/** The level asked for; what came is compared by whoever decides. */
const ACR = 'eidas1';

/** Opens the provider: code flow with PKCE, signed ID token checked whole, no discovery. */
export function openOidcProvider(settings: OidcSettings): FournisseurOidc {
  const config = configurationOf(settings);
  return {
    partir: async (retour) => {
      const depart = {
        etat: client.randomState(),
        nonce: client.randomNonce(),
        verifieur: client.randomPKCECodeVerifier(),
      };
      const adresse = client.buildAuthorizationUrl(config, {
        redirect_uri: retour.href,
        scope: SCOPE,
        acr_values: ACR,
        state: depart.etat,
        nonce: depart.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(depart.verifieur),
        code_challenge_method: 'S256',
      });
      return { ...depart, adresse };
    },
    revenir: async (retour, depart) => {
      try {
        return reussi(await exchange(config, retour, depart));
      } catch (error) {
        return refuse(refusalOf(error));
      }
    },
    // No ID token is kept, so none is given back as a hint: the provider knows us by our identifier, and asks its person.
    quitter: (retour) =>
      settings.metadata.end_session_endpoint
        ? client.buildEndSessionUrl(config, { post_logout_redirect_uri: retour.href })
        : null,
  };
}

function configurationOf({ metadata, clientId, proof, certificate }: OidcSettings) {
  const config = new client.Configuration(
    { ...metadata },
    clientId,
    {
      ...('secret' in proof ? { client_secret: proof.secret } : {}),
      // The algorithm is ours to say: a token may not choose how it is checked.
      id_token_signed_response_alg: 'RS256',
    },
    proofOf(proof),
  );
  // Signatures are not checked by default when the token comes from the token endpoint.
  client.enableNonRepudiationChecks(config);
  // For trials on this very machine alone.
  if (isLoopback(metadata.issuer)) client.allowInsecureRequests(config);
  if (certificate) config[client.customFetch] = mtlsFetch(certificate);
  config.timeout = 10;
  return config;
}

/** A secret is sent; a key never is: each request bears a short-lived statement that it signed (RFC 7523). */
function proofOf(proof: OidcSettings['proof']): client.ClientAuth {
  if ('secret' in proof) return client.ClientSecretPost(proof.secret);
  const { key, kid } = proof;
  return client.PrivateKeyJwt(kid === null ? key : { key, kid });
}

async function exchange(
  config: client.Configuration,
  retour: URL,
  { etat, nonce, verifieur }: Depart,
): Promise<IdentiteOidc> {
  const tokens = await client.authorizationCodeGrant(config, retour, {
    expectedState: etat,
    expectedNonce: nonce,
    pkceCodeVerifier: verifieur,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error('no ID token');
  const declarations = await client.fetchUserInfo(config, tokens.access_token, claims.sub);
  const acr = claims['acr'];
  return {
    emetteur: claims.iss,
    sujet: claims.sub,
    acr: typeof acr === 'string' ? acr : null,
    declarations,
  };
}

/** The provider's own words never reach the page: an error is one of three things a person can act on. */
function refusalOf(error: unknown): RefusOidc {
  if (error instanceof client.AuthorizationResponseError)
    return error.error === 'access_denied' ? 'abandon' : 'reponse-invalide';
  const code = error instanceof client.ClientError ? error.code : undefined;
  if (code === 'OAUTH_TIMEOUT') return 'fournisseur-injoignable';
  return error instanceof TypeError || isNetwork(error)
    ? 'fournisseur-injoignable'
    : 'reponse-invalide';
}

function isNetwork(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error && 'syscall' in cause;
}
