import { z } from 'zod';
import { post } from '#platform/http/route.ts';
import { delivrerJeton } from '../usecases/delivrer-jeton.ts';

/** Access tokens of programs: OAuth 2.0, client credentials. `client_id` is the id of an API key, the key its secret. */
export const oauthRoutes = [
  post('/api/oauth/token', {
    droit: 'public',
    saisie: z.object({}),
    corps: 'formulaire',
    traiter: async (requete) => {
      const { champs, brut } = requete;
      if (champs['grant_type'] !== 'client_credentials')
        return erreur(400, champs['grant_type'] ? 'unsupported_grant_type' : 'invalid_request');
      const lu = identifiants(brut.headers.get('authorization'), champs);
      const delivre = await delivrerJeton(requete.appel, lu);
      if (!delivre.ok) return erreur(401, 'invalid_client');
      const { jeton: access_token, secondes: expires_in } = delivre.valeur;
      return repondre(200, { access_token, token_type: 'Bearer', expires_in });
    },
  }),
];

/** By the header (RFC 6749 § 2.3.1, each part percent-encoded), or in the form. */
function identifiants(entete: string | null, champs: Readonly<Record<string, string>>) {
  const basic = /^Basic ([A-Za-z0-9+/=]+)$/.exec(entete ?? '')?.[1];
  if (!basic) return { client: champs['client_id'] ?? '', secret: champs['client_secret'] ?? '' };
  const [client = '', ...reste] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  return { client: decoder(client), secret: decoder(reste.join(':')) };
}

function decoder(texte: string): string {
  try {
    return decodeURIComponent(texte);
  } catch {
    return texte;
  }
}

/** Errors as RFC 6749 § 5.2 names them. */
function erreur(statut: 400 | 401, error: string): Response {
  return repondre(statut, { error }, statut === 401 ? { 'www-authenticate': 'Basic' } : {});
}

function repondre(statut: number, corps: object, entetes: Record<string, string> = {}): Response {
  return Response.json(corps, {
    status: statut,
    headers: { 'cache-control': 'no-store', pragma: 'no-cache', ...entetes },
  });
}
