import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import { text } from 'node:stream/consumers';
import { getCACertificates, setDefaultCACertificates, TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Certificat, creerAutorite } from '#app/testing/autorite.ts';
import { dresserFauxFournisseur } from '#app/testing/faux-fournisseur.ts';
import { CLIENT } from '#app/testing/fournisseur-psc.ts';
import { mtlsFetch } from './mtls-fetch.ts';
import { openOidcProvider } from './provider.ts';

const NOM = 'CN=Autorité d’essai';
const autorite = await creerAutorite(NOM);
const duServeur = await autorite.emettre('CN=localhost', { noms: ['localhost'] });
const bon = await autorite.emettre('CN=maillage-essai');
/** Same names, another key: what somebody would make who saw the right one. */
const imitee = await creerAutorite(NOM);
const imite = await imitee.emettre('CN=maillage-essai', { noms: ['localhost'] });
const EXIGE = {
  ...duServeur,
  ca: autorite.certificat,
  requestCert: true,
  rejectUnauthorized: true,
};
const avant = getCACertificates('default');
const serveurs: Server[] = [];

beforeAll(() => setDefaultCACertificates([...avant, autorite.certificat]));
afterAll(() => {
  setDefaultCACertificates(avant);
  for (const serveur of serveurs) serveur.close();
});

/** A token endpoint that says whose certificate it was shown, and repeats what it was sent. */
async function dresserJetons(autres: object = {}): Promise<string> {
  const serveur = createServer({ ...EXIGE, ...autres }, async (request, response) => {
    const { socket } = request;
    const pair = socket instanceof TLSSocket ? socket.getPeerCertificate() : null;
    response.setHeader('content-type', 'application/json');
    const envoye = await text(request);
    response.end(
      request.url === '/gros'
        ? 'x'.repeat(2 * 1024 * 1024)
        : JSON.stringify({ porteur: pair?.subject?.CN, envoye, methode: request.method }),
    );
  });
  serveurs.push(serveur);
  serveur.listen(0, '127.0.0.1');
  await once(serveur, 'listening');
  const adresse = serveur.address();
  return `https://localhost:${typeof adresse === 'object' ? adresse?.port : ''}`;
}

const demander = (adresse: string, certificat: Certificat) =>
  mtlsFetch(certificat)(`${adresse}/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'authorization_code' }),
  });

describe('un échange sous certificat client', () => {
  it('présente le bon certificat, qui est accepté', async () => {
    const reponse = await demander(await dresserJetons(), bon);
    expect(reponse.status).toBe(200);
    expect(await reponse.json()).toEqual({
      porteur: 'maillage-essai',
      envoye: 'grant_type=authorization_code',
      methode: 'POST',
    });
  });

  it('n’aboutit ni sans certificat, ni avec celui d’une autre autorité, ni avec la clé d’un autre', async () => {
    const adresse = await dresserJetons();
    await expect(fetch(`${adresse}/token`)).rejects.toThrow();
    await expect(demander(adresse, imite)).rejects.toThrow();
    await expect(demander(adresse, { ...bon, key: imite.key })).rejects.toThrow(/key/i);
  });

  it('ne parle pas à un serveur que personne ne certifie, ni à un autre nom', async () => {
    await expect(demander(await dresserJetons(imite), bon)).rejects.toThrow();
    const autreNom = (await dresserJetons()).replace('localhost', '127.0.0.1');
    await expect(demander(autreNom, bon)).rejects.toMatchObject({
      cause: { code: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    });
  });

  it('s’arrête à une réponse trop grosse', async () => {
    const adresse = await dresserJetons();
    await expect(mtlsFetch(bon)(`${adresse}/gros`, {})).rejects.toMatchObject({
      cause: { message: 'the answer is too large' },
    });
  });
});

describe('un fournisseur d’identité qui demande un certificat', () => {
  const RETOUR = new URL('https://maillage.exemple.invalid/connexion/psc/retour');

  it('ouvre à qui a le bon ; sans lui, ou avec un autre, personne n’entre', async () => {
    const faux = await dresserFauxFournisseur(EXIGE);
    const entrer = async (certificate: Certificat | null) => {
      const fournisseur = openOidcProvider({
        metadata: faux.metadonnees,
        clientId: CLIENT.id,
        proof: { secret: CLIENT.secret },
        certificate,
      });
      const { adresse: _adresse, ...depart } = await fournisseur.partir(RETOUR);
      faux.mentir({}, depart.nonce);
      const retour = new URL(`${RETOUR.href}?code=c&state=${depart.etat}`);
      const result = await fournisseur.revenir(retour, depart);
      return result.ok ? result.valeur.sujet : result.refus;
    };
    expect(await entrer(bon)).toBe('sujet');
    expect(await entrer(null)).toBe('fournisseur-injoignable');
    expect(await entrer(imite)).toBe('fournisseur-injoignable');
    faux.fermer();
  });
});
