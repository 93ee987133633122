import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ROUTES } from './table-des-routes.ts';
import { dresserBanc } from './testing/banc.ts';
import { dresserServeur, type Navigateur, type ServeurDeTest } from './testing/serveur.ts';

let serveur: ServeurDeTest;
let coordination: Navigateur;
let cle: Readonly<Record<string, string>>;
beforeAll(async () => {
  const banc = await dresserBanc();
  const cpts = await banc.creerCpts('ici');
  serveur = await dresserServeur(banc);
  coordination = await serveur.connecter(cpts, 'coordinateur');
  cle = {
    ...(await serveur.cle(cpts, 'coordinateur')),
    'content-type': 'application/json',
  };
});

const zRefus = z.looseObject({
  refus: z.string(),
  message: z.string(),
  champs: z.record(z.string(), z.string()),
});

describe('une adresse mal écrite', () => {
  it('de l’interface REST dit le paramètre à corriger, sur chaque route', async () => {
    const lectures = ROUTES.filter(
      ({ methode, chemin }) => methode === 'GET' && /^\/api\/.*:slug/.test(chemin),
    );
    expect(lectures.length).toBeGreaterThan(3);
    for (const { chemin } of lectures) {
      const adresse = chemin.replace(':slug', 'ici').replaceAll(/:\w+/g, crypto.randomUUID());
      const reponse = await serveur.appeler(`${adresse}?inattendu=1`, { headers: cle });
      expect(reponse.status, chemin).toBe(422);
      expect(await reponse.json(), chemin).toEqual({
        refus: 'saisie-invalide',
        message: expect.any(String),
        champs: { inattendu: 'Ce champ n’est pas attendu ici.' },
      });
    }
  });

  it('de l’interface REST dit ce qu’une date doit être', async () => {
    const reponse = await serveur.appeler('/api/v1/ici/journal?du=hier', { headers: cle });
    expect(reponse.status).toBe(422);
    expect(zRefus.parse(await reponse.json()).champs['du']).toMatch(/\S/);
  });

  it('de l’interface REST refuse une date hors du calendrier', async () => {
    for (const chemin of ['journal', 'snp/creneaux'])
      for (const jour of ['9999-12-31', '0001-01-01', '1000-01-01']) {
        const reponse = await serveur.appeler(`/api/v1/ici/${chemin}?du=2026-01-01&au=${jour}`, {
          headers: cle,
        });
        expect(reponse.status, `${chemin} ${jour}`).toBe(422);
        expect(zRefus.parse(await reponse.json()).champs['au']).toMatch(/\S/);
      }
  });

  it('d’une page à date hors du calendrier montre aujourd’hui, ou le dit', async () => {
    for (const [chemin, statut] of [
      ['/soins/creneaux?semaine=9999-12-31', 200],
      ['/soins/creneaux?jour=9999-12-31', 200],
      ['/pilotage?periode=annee&le=9999-12-31', 200],
      ['/pilotage?periode=mois&le=1000-01-01', 200],
      ['/pilotage/faits?genre=snp.demande.recue&du=2026-01-01&au=9999-12-31', 422],
      ['/pilotage/faits.csv?genre=snp.demande.recue&du=2026-01-01&au=9999-12-31', 422],
    ] as const)
      expect((await coordination.lire(`/app/ici${chemin}`)).status, chemin).toBe(statut);
  });

  it('reste inconnue quand c’est l’identifiant du chemin qui n’en est pas un', async () => {
    const lire = (id: string) =>
      serveur.appeler(`/api/v1/ici/snp/demandes/${id}/propositions`, { headers: cle });
    const malforme = await lire('pas-un-identifiant');
    expect(malforme.status).toBe(404);
    expect(await malforme.text()).toBe(await (await lire(crypto.randomUUID())).text());
    const page = await coordination.lire('/app/ici/soins/demandes/pas-un-identifiant?qui=x');
    expect(page.status).toBe(404);
  });

  it('d’une page laisse tomber ce que les messageries y ajoutent', async () => {
    const reponse = await serveur.appeler('/connexion?fbclid=abc&suite=%2Fapp&utm_source=lettre');
    expect(reponse.status).toBe(303);
    expect(reponse.headers.get('location')).toBe('/connexion?suite=%2Fapp');
  });

  it('d’une page dit ce qui ne se lit pas, et mène à la page sans cela', async () => {
    const page = await coordination.lire(
      `/app/ici/soins/creneaux?semaine=2026-11-23&qui=${encodeURIComponent('"><b>x')}`,
    );
    expect(page.status).toBe(422);
    const html = await page.text();
    expect(html).toContain('«\u00a0qui\u00a0»');
    expect(html).toContain('href="/app/ici/soins/creneaux?semaine=2026-11-23"');
    expect(html).not.toContain('<b>x');
  });
});

describe('un corps qui n’est pas ce qu’on attend', () => {
  const envoyer = (corps: string, chemin = '/snp/demandes') =>
    serveur.appeler(`/api/v1/ici${chemin}`, { method: 'POST', headers: cle, body: corps });

  it('dit que c’est un objet qu’il faut', async () => {
    for (const [corps, dit] of [
      ['[]', 'un tableau'],
      ['"autre"', 'un texte'],
      ['12', 'un nombre'],
      ['null', 'la valeur null'],
      ['true', 'un booléen'],
    ] as const) {
      const reponse = await envoyer(corps);
      expect(reponse.status, corps).toBe(422);
      const { refus, champs } = zRefus.parse(await reponse.json());
      expect(refus).toBe('saisie-invalide');
      expect(champs['corps'], corps).toContain(dit);
    }
  });

  it('dit le champ qui n’a pas la bonne forme', async () => {
    const corps = { motif: 5, commune: {}, age: [1], description: { a: 1 }, telephone: 612 };
    const reponse = await envoyer(JSON.stringify(corps));
    expect(reponse.status).toBe(422);
    const { champs } = zRefus.parse(await reponse.json());
    expect(Object.keys(champs).sort()).toEqual(Object.keys(corps).sort());
    for (const dit of Object.values(champs)) expect(dit).toMatch(/^\p{Lu}.+\.$/u);
  });

  it('illisible le reste', async () => {
    expect((await envoyer('{"motif":')).status).toBe(400);
  });
});

describe('un envoi de plus de 2 Mo', () => {
  const ecoute = { url: '' };
  beforeAll(async () => {
    const socket = serve({ fetch: (request) => serveur.fetch(request), port: 0 });
    await new Promise((resolve) => socket.once('listening', resolve));
    const adresse = socket.address();
    if (adresse === null || typeof adresse === 'string') throw new Error('no port');
    ecoute.url = `http://localhost:${adresse.port}`;
    afterAll(() => new Promise((resolve) => socket.close(resolve)));
  });

  const MORCEAU = new Uint8Array(256 * 1024).fill(97);
  /** Slower than the server drains by itself, as over a weak line. */
  const lentement = () => {
    let restent = 12;
    return new ReadableStream({
      pull: async (sortie) => {
        await new Promise((resolve) => setTimeout(resolve, 60));
        if (restent-- > 0) sortie.enqueue(MORCEAU);
        else sortie.close();
      },
    });
  };

  it('de l’interface REST est refusé par une réponse lisible, longueur annoncée ou non', async () => {
    for (const entetes of [cle, { ...cle, 'content-length': String(12 * MORCEAU.length) }]) {
      const reponse = await fetch(`${ecoute.url}/api/v1/ici/snp/demandes`, {
        method: 'POST',
        headers: entetes,
        body: lentement(),
        ...{ duplex: 'half' },
      });
      expect(reponse.status).toBe(413);
      expect(await reponse.json()).toEqual({ refus: 'trop-gros', message: expect.any(String) });
    }
  });

  it('d’une page est refusé par une page', async () => {
    const reponse = await fetch(`${ecoute.url}/connexion`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: lentement(),
      ...{ duplex: 'half' },
    });
    expect(reponse.status).toBe(413);
    expect(await reponse.text()).toContain('Envoi trop volumineux');
  });
});
