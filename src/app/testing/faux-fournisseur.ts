import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer, type ServerOptions } from 'node:https';
import { CLIENT } from './fournisseur-psc.ts';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const autre = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** How an ID token is to be wrong; what is not said is right. */
export type Mensonge = {
  readonly signature?: 'autre-cle' | 'aucune' | 'hmac-de-la-cle-publique';
  readonly jeton?: Readonly<Record<string, unknown>>;
  readonly userinfo?: Readonly<Record<string, unknown>>;
  /** The provider says nothing and breaks. */
  readonly coupe?: true;
};

/**
 * A provider that lies as told: what a real one never does and must be tried. Answers any code; the nonce expected is
 * given by the test, since no browser carries it here. With `tls`, it speaks over TLS alone, as these options say.
 */
export async function dresserFauxFournisseur(tls?: ServerOptions) {
  let mensonge: Mensonge = {};
  let nonce = '';
  const repondre: RequestListener = (request, response) => {
    if (mensonge.coupe) return void response.destroy();
    const route = new URL(request.url ?? '/', emetteur).pathname;
    const corps =
      route === '/jwks'
        ? { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] }
        : route === '/me'
          ? { sub: 'sujet', SubjectNameID: '899700000011', ...mensonge.userinfo }
          : { access_token: 'a', token_type: 'Bearer', id_token: jeton(emetteur, nonce, mensonge) };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(corps));
  };
  const server = tls ? createTlsServer(tls, repondre) : createServer(repondre);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const emetteur = `${tls ? 'https' : 'http'}://localhost:${typeof address === 'object' ? address?.port : ''}`;
  return {
    metadonnees: {
      issuer: emetteur,
      authorization_endpoint: `${emetteur}/auth`,
      token_endpoint: `${emetteur}/token`,
      userinfo_endpoint: `${emetteur}/me`,
      jwks_uri: `${emetteur}/jwks`,
    },
    mentir: (comment: Mensonge, attendu: string) => {
      mensonge = comment;
      nonce = attendu;
    },
    fermer: () => server.close(),
  };
}

function jeton(emetteur: string, nonce: string, { signature, jeton: faux }: Mensonge): string {
  const maintenant = Math.floor(Date.now() / 1000);
  const alg = signature === 'aucune' ? 'none' : signature?.startsWith('hmac') ? 'HS256' : 'RS256';
  const corps = {
    iss: emetteur,
    sub: 'sujet',
    aud: CLIENT.id,
    iat: maintenant,
    exp: maintenant + 120,
    acr: 'eidas1',
    nonce,
    ...faux,
  };
  const texte = [{ alg, kid: 'k' }, corps]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${texte}.${signer(texte, signature)}`;
}

function signer(texte: string, signature: Mensonge['signature']): string {
  if (signature === 'aucune') return '';
  if (signature === 'hmac-de-la-cle-publique') {
    const cle = publicKey.export({ format: 'pem', type: 'spki' });
    return createHmac('sha256', cle).update(texte).digest('base64url');
  }
  const cle = signature === 'autre-cle' ? autre.privateKey : privateKey;
  return createSign('RSA-SHA256').update(texte).sign(cle, 'base64url');
}
