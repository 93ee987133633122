import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dresserFauxFournisseur, type Mensonge } from '#app/testing/faux-fournisseur.ts';
import { CLIENT } from '#app/testing/fournisseur-psc.ts';
import { type FournisseurOidc, openOidcProvider } from './provider.ts';

const RETOUR = new URL('http://localhost/connexion/psc/retour');
let faux: Awaited<ReturnType<typeof dresserFauxFournisseur>>;
let fournisseur: FournisseurOidc;

beforeAll(async () => {
  faux = await dresserFauxFournisseur();
  fournisseur = openOidcProvider({
    metadata: faux.metadonnees,
    clientId: CLIENT.id,
    proof: { secret: CLIENT.secret },
    certificate: null,
  });
});
afterAll(() => faux.fermer());

/** Leaves, then comes back with a code and the state given, while the provider lies. */
async function revenir(mensonge: Mensonge, parametres: Readonly<Record<string, string>> = {}) {
  const { adresse: _adresse, ...depart } = await fournisseur.partir(RETOUR);
  faux.mentir(mensonge, depart.nonce);
  const url = new URL(RETOUR);
  for (const [nom, valeur] of Object.entries({ code: 'c', state: depart.etat, ...parametres }))
    url.searchParams.set(nom, valeur);
  return await fournisseur.revenir(url, depart);
}

const refusDe = async (mensonge: Mensonge, parametres?: Readonly<Record<string, string>>) => {
  const result = await revenir(mensonge, parametres);
  return result.ok ? 'accepte' : result.refus;
};

describe('un fournisseur d’identité', () => {
  it('est suivi quand il dit vrai, et son niveau est rapporté tel quel', async () => {
    const result = await revenir({});
    expect(result.ok && result.valeur).toMatchObject({
      emetteur: faux.metadonnees.issuer,
      sujet: 'sujet',
      acr: 'eidas1',
    });
  });

  it('part avec PKCE, un état, un nonce et le niveau demandé', async () => {
    const { adresse, etat, nonce } = await fournisseur.partir(RETOUR);
    expect(Object.fromEntries(adresse.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: CLIENT.id,
      redirect_uri: RETOUR.href,
      scope: 'openid scope_all',
      acr_values: 'eidas1',
      code_challenge_method: 'S256',
      state: etat,
      nonce,
    });
  });

  const passe = Math.floor(Date.now() / 1000) - 3600;
  it.each<readonly [string, Mensonge]>([
    ['signé par une autre clé', { signature: 'autre-cle' }],
    ['sans signature', { signature: 'aucune' }],
    ['signé par HMAC avec la clé publique', { signature: 'hmac-de-la-cle-publique' }],
    ['d’un autre émetteur', { jeton: { iss: 'https://ailleurs.exemple.invalid' } }],
    ['pour un autre client', { jeton: { aud: 'un-autre-client' } }],
    ['pour plusieurs clients, au nom d’un autre', { jeton: { aud: [CLIENT.id, 'x'], azp: 'x' } }],
    ['avec un autre nonce', { jeton: { nonce: 'un-autre-nonce' } }],
    ['sans nonce', { jeton: { nonce: undefined } }],
    ['expiré', { jeton: { exp: passe, iat: passe - 120 } }],
    ['sans sujet', { jeton: { sub: undefined } }],
    ['dont le sujet change à la lecture de l’identité', { userinfo: { sub: 'un-autre-sujet' } }],
  ])('n’est pas cru quand le jeton est %s', async (_cas, mensonge) => {
    expect(await refusDe(mensonge)).toBe('reponse-invalide');
  });

  it('n’est pas cru quand l’état n’est pas celui du départ', async () => {
    expect(await refusDe({}, { state: 'un-autre-etat' })).toBe('reponse-invalide');
  });

  it('n’est pas cru quand la réponse se dit d’un autre émetteur', async () => {
    expect(await refusDe({}, { iss: 'https://ailleurs.exemple.invalid' })).toBe('reponse-invalide');
  });

  it('dit un niveau plus bas, qui est rapporté : il ne vaut pas celui demandé', async () => {
    for (const acr of ['eidas0', undefined]) {
      const result = await revenir({ jeton: { acr } });
      expect(result.ok && result.valeur.acr).toBe(acr ?? null);
    }
  });

  it('abandonné par la personne, ou injoignable, se dit comme tel', async () => {
    expect(await refusDe({}, { error: 'access_denied' })).toBe('abandon');
    expect(await refusDe({}, { error: 'server_error' })).toBe('reponse-invalide');
    expect(await refusDe({ coupe: true })).toBe('fournisseur-injoignable');
  });
});
