import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { ABANDON, type Guichet, type PorteurDeCarte } from './guichet-psc.ts';

export type FournisseurDeTest = {
  readonly emetteur: string;
  /** As `PSC_METADONNEES` gives it. */
  readonly metadonnees: Readonly<Record<string, string>>;
  readonly porteur: (porteur: PorteurDeCarte) => void;
  readonly fermer: () => Promise<void>;
};

type Options = {
  readonly port?: number;
  readonly client?: { readonly id: string; readonly secret: string };
  /** Public key by which the client signs who it is, instead of its secret. */
  readonly cle?: JsonWebKey & { readonly kid: string };
  /** The provider's own page. Without it the card is always in the reader: whoever comes is the current bearer. */
  readonly guichet?: Guichet;
};

export const CLIENT = { id: 'maillage-essai', secret: 'secret-du-client-d-essai-de-psc' } as const;

/** The first card of the trial: a fictional doctor. */
export const GARANCE: PorteurDeCarte = {
  sujet: 'f:essai:899700000011',
  sujetNational: '899700000011',
  courriel: 'garance.corliret@exemple.invalid',
  acr: 'eidas1',
};

/** A real OpenID provider on this machine, with the manners of Pro Santé Connect: `scope_all`, `acr`, `SubjectNameID`. */
export async function dresserFournisseur(
  retours: readonly string[],
  { port = 0, client = CLIENT, cle, guichet }: Options = {},
): Promise<FournisseurDeTest> {
  let porteur = GARANCE;
  const connus = new Map<string, PorteurDeCarte>();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  // Not the name of the program: its cookies are its own, and who comes back comes from another site.
  const emetteur = `http://127.0.0.1:${portDe(server)}`;
  const provider = new Provider(emetteur, {
    clients: [
      {
        client_id: client.id,
        redirect_uris: [...retours],
        post_logout_redirect_uris: retours.map((retour) => new URL('/connexion', retour).href),
        grant_types: ['authorization_code'],
        response_types: ['code'],
        ...(cle
          ? { token_endpoint_auth_method: 'private_key_jwt', jwks: { keys: [cle] } }
          : { token_endpoint_auth_method: 'client_secret_post', client_secret: client.secret }),
      },
    ],
    jwks: { keys: [cleDeSignature()] },
    acrValues: ['eidas0', 'eidas1'],
    scopes: ['openid', 'scope_all'],
    claims: {
      openid: ['sub'],
      acr: null,
      scope_all: ['SubjectNameID', 'preferred_username', 'email'],
    },
    pkce: { required: () => true },
    ttl: {
      AccessToken: 300,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 300,
      Interaction: 600,
      Session: 600,
    },
    cookies: { keys: ['cookies-d-essai'] },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = `${SORTIE}${form}<button name="logout" value="yes" form="op.logoutForm">Fermer ma session</button></html>`;
        },
      },
    },
    interactions: { url: (_ctx, { uid }) => `/carte/${uid}` },
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: () => ({
        sub,
        SubjectNameID: connus.get(sub)?.sujetNational,
        preferred_username: connus.get(sub)?.sujetNational,
        email: connus.get(sub)?.courriel,
      }),
    }),
    loadExistingGrant: async (ctx) => {
      const { client, session } = ctx.oidc;
      const grant = new ctx.oidc.provider.Grant({
        clientId: client?.clientId ?? '',
        accountId: session?.accountId ?? '',
      });
      grant.addOIDCScope('openid scope_all');
      await grant.save();
      return grant;
    },
  });
  const montrerUneCarte = async (request: IncomingMessage, response: ServerResponse) => {
    const carte = guichet ? await guichet(request, response) : porteur;
    if (carte === null) return;
    if (carte !== ABANDON) connus.set(carte.sujet, carte);
    const result =
      carte === ABANDON
        ? { error: 'access_denied' }
        : { login: { accountId: carte.sujet, acr: carte.acr, remember: false } };
    await provider.interactionFinished(request, response, result);
  };
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/carte/')) return void answer(request, response);
    void montrerUneCarte(request, response);
  });
  return {
    emetteur,
    metadonnees: {
      issuer: emetteur,
      authorization_endpoint: `${emetteur}/auth`,
      token_endpoint: `${emetteur}/token`,
      userinfo_endpoint: `${emetteur}/me`,
      jwks_uri: `${emetteur}/jwks`,
      end_session_endpoint: `${emetteur}/session/end`,
    },
    porteur: (autre) => {
      porteur = autre;
    },
    fermer: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The provider asks before it ends a session that no token vouches for. */
const SORTIE =
  '<!doctype html><html lang="fr"><title>Fournisseur d’identité d’essai</title><h1>Quitter le fournisseur d’essai</h1>';

function portDe(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

function cleDeSignature() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: 'essai', alg: 'RS256', use: 'sig' };
}
