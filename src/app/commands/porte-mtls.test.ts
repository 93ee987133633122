import { rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planterSceneDuSas } from '../../modules/sas/testing/scene.ts';
import { type Autorite, type Certificat, creerAutorite, poserPem } from '../testing/autorite.ts';
import { type Banc, dresserBanc } from '../testing/banc.ts';
import { dresserServeur } from '../testing/serveur.ts';
import { ouvrirPorteMtls, type Porte } from './porte-mtls.ts';

const SUJET = 'CN=sas.exemple.invalid,OU=318751275100020,O=SAS,C=FR';

let banc: Banc;
let autorite: Autorite;
let bon: Certificat;
let revoque: Certificat;
let porte: Porte;
let reglages: Readonly<Record<string, string>>;

beforeAll(async () => {
  banc = await dresserBanc();
  await planterSceneDuSas(banc);
  autorite = await creerAutorite();
  bon = await autorite.emettre(SUJET);
  revoque = await autorite.emettre(SUJET);
  const serveur = await autorite.emettre('CN=localhost', { noms: ['localhost', '127.0.0.1'] });
  reglages = {
    MTLS_AUTORITES: poserPem('autorites', autorite.certificat),
    SAS_CN: 'sas.exemple.invalid; sas-essai.exemple.invalid',
    SAS_OU: '318751275100020',
  };
  const programme = await dresserServeur(banc, {
    ...reglages,
    MTLS_PORT: '0',
    MTLS_CERTIFICAT: poserPem('serveur', serveur.cert),
    MTLS_CLE: poserPem('cle', serveur.key),
    MTLS_REVOCATIONS: poserPem('revocations', await autorite.revoquer([revoque.serie])),
  });
  const ouverte = await ouvrirPorteMtls(programme, { HOST: '127.0.0.1' });
  if (!ouverte) throw new Error('no listener');
  porte = ouverte;
});
afterAll(() => porte?.fermer());

type Options = {
  readonly chemin?: string;
  readonly maxVersion?: 'TLSv1.1';
  readonly porte?: Porte;
  readonly agent?: Agent | undefined;
};

/** Status of the answer, or the way the handshake ended. */
function appeler(
  client: Certificat | null,
  { chemin = '/fhir/metadata', maxVersion, porte: ou = porte, agent }: Options = {},
) {
  return new Promise<number | string>((resolve) => {
    const envoi = request(
      {
        host: '127.0.0.1',
        port: ou.port,
        path: chemin,
        ca: autorite.certificat,
        headers: { accept: 'application/json+fhir' },
        agent: agent ?? false,
        ...(client ? { cert: client.cert, key: client.key } : {}),
        ...(maxVersion ? { minVersion: 'TLSv1' as const, maxVersion } : {}),
      },
      (reponse) => {
        reponse.resume();
        reponse.on('end', () => resolve(reponse.statusCode ?? 0));
      },
    );
    envoi.on('error', (erreur) => resolve(`refusé : ${erreur.message}`));
    envoi.end();
  });
}

const RECHERCHE =
  '/fhir/Slot?start=ge2026-01-01&start=le2026-01-02&status=free&schedule.actor:Practitioner.identifier=urn:oid:1.2.250.1.71.4.2.1|899990000111';

describe('la porte des certificats', () => {
  it('ouvre à la plateforme SAS', async () => {
    expect(await appeler(bon, { chemin: RECHERCHE })).toBe(200);
  });

  it('refuse un nom ou une unité qui ne sont pas admis', async () => {
    const autreNom = await autorite.emettre(SUJET.replace('sas.', 'autre.'));
    const autreUnite = await autorite.emettre(SUJET.replace('318751275100020', '000000000000000'));
    const sansUnite = await autorite.emettre('CN=sas.exemple.invalid');
    for (const client of [autreNom, autreUnite, sansUnite])
      expect(await appeler(client, { chemin: RECHERCHE })).toBe(401);
  });

  it('rompt avec qui n’a pas de certificat, ou un qui est révoqué, périmé, d’une autre autorité', async () => {
    const ailleurs = await (await creerAutorite()).emettre(SUJET);
    const perime = await autorite.emettre(SUJET, { perime: true });
    for (const client of [null, revoque, perime, ailleurs])
      expect(await appeler(client, { chemin: RECHERCHE })).toContain('refusé');
  });

  it('ne parle pas TLS 1.1', async () => {
    expect(await appeler(bon, { maxVersion: 'TLSv1.1' })).toContain('refusé');
  });

  it('ne sert aucune page', async () => {
    for (const chemin of ['/', '/connexion', '/api/v1/openapi.json'])
      expect(await appeler(bon, { chemin })).toBe(404);
  });
});

describe('une liste de révocation qui change', () => {
  let ici: Porte;
  let fichier: string;
  const dites: string[] = [];

  beforeAll(async () => {
    const serveur = await autorite.emettre('CN=localhost', { noms: ['localhost', '127.0.0.1'] });
    fichier = poserPem('revocations', await autorite.revoquer([]));
    const programme = await dresserServeur(banc, {
      ...reglages,
      MTLS_PORT: '0',
      MTLS_CERTIFICAT: poserPem('serveur', serveur.cert),
      MTLS_CLE: poserPem('cle', serveur.key),
      MTLS_REVOCATIONS: fichier,
    });
    const ouverte = await ouvrirPorteMtls(programme, { HOST: '127.0.0.1' }, (l) => dites.push(l));
    if (!ouverte) throw new Error('no listener');
    ici = ouverte;
  });
  afterAll(() => ici?.fermer());
  const essayer = (client: Certificat, agent?: Agent) => appeler(client, { porte: ici, agent });

  it('vaut sans redémarrer, à la connexion suivante, pour qui reprend une session aussi', async () => {
    const client = await autorite.emettre(SUJET);
    const agent = new Agent({ maxCachedSessions: 10 });
    expect(await essayer(client, agent)).toBe(200);
    expect(await essayer(bon)).toBe(200);
    writeFileSync(fichier, await autorite.revoquer([client.serie]));
    expect(await essayer(client, agent)).toContain('refusé');
    expect(await essayer(client)).toContain('refusé');
    expect(await essayer(bon)).toBe(200);
    agent.destroy();
  });

  it('fait rouvrir une connexion qu’elle n’a pas vue naître', async () => {
    const client = await autorite.emettre(SUJET);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    expect(await essayer(client, agent)).toBe(200);
    writeFileSync(fichier, await autorite.revoquer([client.serie, revoque.serie]));
    expect(await essayer(client, agent)).toBe(421);
    expect(await essayer(client, agent)).toContain('refusé');
    agent.destroy();
  });

  it('illisible ou absente, laisse celle d’avant et le dit une fois', async () => {
    const client = await autorite.emettre(SUJET);
    writeFileSync(fichier, await autorite.revoquer([client.serie]));
    expect(await essayer(client)).toContain('refusé');
    for (const abimer of [() => writeFileSync(fichier, 'rien'), () => rmSync(fichier)]) {
      dites.length = 0;
      abimer();
      expect([await essayer(bon), await essayer(bon)]).toEqual([200, 200]);
      expect(await essayer(client)).toContain('refusé');
      expect(dites).toEqual([expect.stringContaining('MTLS_REVOCATIONS')]);
    }
    writeFileSync(fichier, await autorite.revoquer([]));
    expect(await essayer(client)).toBe(200);
  });
});

describe('derrière un relais', () => {
  const entete = (client: Certificat) => encodeURIComponent(client.cert);
  const rfc9440 = (client: Certificat) => `:${client.cert.replace(/-----[^-]+-----|\s/g, '')}:`;

  it('le certificat de l’en-tête ouvre, sous chacune de ses formes', async () => {
    const serveur = await dresserServeur(banc, {
      ...reglages,
      MTLS_ENTETE: 'X-Client-Cert',
      MAILLAGE_PROXY: 'oui',
    });
    const statut = async (valeur: string) =>
      (await serveur.appeler(RECHERCHE, { headers: { 'x-client-cert': valeur } })).status;
    for (const forme of [entete(bon), rfc9440(bon), rfc9440(bon).replaceAll(':', '')])
      expect(await statut(forme)).toBe(200);
    const ailleurs = await (await creerAutorite()).emettre(SUJET);
    const perime = await autorite.emettre(SUJET, { perime: true });
    for (const forme of ['', 'rien', entete(ailleurs), entete(perime)])
      expect(await statut(forme)).toBe(401);
  });

  it('l’en-tête ne vaut rien quand l’hôte ne l’a pas demandé', async () => {
    const serveur = await dresserServeur(banc, {
      SAS_CN: 'sas.exemple.invalid',
      SAS_OU: '318751275100020',
    });
    const reponse = await serveur.appeler(RECHERCHE, { headers: { 'x-client-cert': entete(bon) } });
    expect(reponse.status).toBe(401);
  });

  it('se refuse quand un fichier n’est pas ce qu’il doit être, et dit lequel', async () => {
    const relais = { MTLS_ENTETE: 'X-Client-Cert', MAILLAGE_PROXY: 'oui' };
    const autre = poserPem('autre', 'rien');
    await expect(
      dresserServeur(banc, { ...reglages, ...relais, MTLS_AUTORITES: autre }),
    ).rejects.toThrow('MTLS_AUTORITES');
    const port = { MTLS_PORT: '0', MTLS_CERTIFICAT: autre, MTLS_CLE: autre };
    await expect(dresserServeur(banc, { ...reglages, ...port })).rejects.toThrow('MTLS_CERTIFICAT');
  });

  it('se refuse sans relais de confiance', async () => {
    await expect(
      dresserServeur(banc, { ...reglages, MTLS_ENTETE: 'X-Client-Cert' }),
    ).rejects.toThrow('MAILLAGE_PROXY=oui');
  });

  it('une clé d’API ne remplace pas le certificat hors de cette machine', async () => {
    const serveur = await dresserServeur(banc, { MAILLAGE_PROXY: 'oui' });
    const [cpts] = await banc.regarder('select id, slug, nom, fuseau from territoire.cpts');
    const cle = await serveur.cle(
      { id: String(cpts?.['id']), slug: '', nom: '', fuseau: 'Europe/Paris' },
      'sas',
    );
    const dehors = { ...cle, 'x-forwarded-for': '192.0.2.10' };
    expect((await serveur.appeler(RECHERCHE, { headers: dehors })).status).toBe(401);
    expect((await serveur.appeler(RECHERCHE, { headers: cle })).status).toBe(200);
  });
});
