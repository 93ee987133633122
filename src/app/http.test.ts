import { beforeAll, describe, expect, it } from 'vitest';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc } from './testing/banc.ts';
import { dresserServeur, naviguer, type ServeurDeTest, temoinDe } from './testing/serveur.ts';

let banc: Banc;
let serveur: ServeurDeTest;
let cpts: CptsCourante;
let autre: CptsCourante;
beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await banc.creerCpts('ici');
  autre = await banc.creerCpts('ailleurs');
  serveur = await dresserServeur(banc);
});

async function courrielDUnReferent(): Promise<string> {
  const [compte] = await banc.regarder(
    "select c.courriel from comptes.comptes c join comptes.mandats m on m.compte_id = c.id where m.role = 'referent'",
  );
  return String(compte?.['courriel']);
}

describe('la porte', () => {
  it('dit sa santé', async () => {
    const reponse = await serveur.appeler('/healthz');
    expect(await reponse.json()).toEqual({
      status: 'ok',
      version: expect.any(String),
      database: 'ok',
    });
  });

  it('protège chaque réponse par ses en-têtes', async () => {
    for (const chemin of ['/', '/connexion', '/nulle-part', '/api/v1/ici/journal']) {
      const { headers } = await serveur.appeler(chemin);
      expect(headers.get('content-security-policy'), chemin).toContain("script-src 'self'");
      expect(headers.get('x-content-type-options'), chemin).toBe('nosniff');
      expect(headers.get('cache-control'), chemin).toBe('no-store');
    }
  });

  it('répond de même pour une CPTS étrangère et une CPTS inconnue', async () => {
    const cle = await serveur.cle(cpts, 'coordinateur');
    const lire = (slug: string) => serveur.appeler(`/api/v1/${slug}/journal`, { headers: cle });
    expect((await lire('ici')).status).toBe(200);
    const etrangere = await lire(autre.slug);
    const inconnue = await lire('inconnue');
    expect(etrangere.status).toBe(404);
    expect(await etrangere.text()).toBe(await inconnue.text());
  });

  it('demande une clé, et le droit', async () => {
    expect((await serveur.appeler('/api/v1/ici/journal')).status).toBe(401);
    const faux = { authorization: 'Bearer mlg_inconnue' };
    expect((await serveur.appeler('/api/v1/ici/journal', { headers: faux })).status).toBe(401);
    const cle = await serveur.cle(cpts, 'regulateur');
    expect((await serveur.appeler('/api/v1/ici/journal', { headers: cle })).status).toBe(403);
  });
});

describe('la connexion', () => {
  it('ouvre une session, puis la ferme partout', async () => {
    const personne = await serveur.connecter(cpts, 'coordinateur');
    expect((await personne.lire('/app')).status).toBe(303);
    const sortie = await personne.envoyer('/deconnexion', {}, '/connexion');
    expect(sortie.headers.get('location')).toBe('/connexion');
    expect((await personne.lire('/app')).headers.get('location')).toBe('/connexion?suite=%2Fapp');
  });

  it('répond de même à un compte inconnu et à un mot de passe faux, puis fait patienter', async () => {
    const personne = naviguer(serveur.appeler, '');
    const essayer = (email: string) =>
      personne.envoyer('/connexion', { email, motDePasse: 'pas le bon' });
    await banc.regarder(
      "insert into comptes.comptes (id, courriel, nom, prenom, cree_le) values (gen_random_uuid(), 'x@exemple.invalid', 'X', 'X', now())",
    );
    const connu = await essayer('x@exemple.invalid');
    const inconnu = await essayer('y@exemple.invalid');
    expect([connu.status, inconnu.status]).toEqual([422, 422]);
    for (let i = 0; i < 5; i++) await essayer('x@exemple.invalid');
    expect((await essayer('x@exemple.invalid')).status).toBe(429);
    expect((await essayer('z@exemple.invalid')).status).toBe(422);
  });

  it('refuse un formulaire venu d’ailleurs, sans origine, ou sans jeton', async () => {
    const page = await (await serveur.appeler('/connexion')).text();
    const juste = /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const envoyer = async (headers: Record<string, string>, _csrf = juste) => {
      const body = new URLSearchParams({ _csrf, email: 'a@b.fr', motDePasse: 'x' });
      const init = { method: 'POST', body, headers: { host: 'localhost', ...headers } };
      return (await serveur.appeler('/connexion', init)).status;
    };
    const chezNous = { origin: 'http://localhost' };
    // The form is taken, then its password is wrong: what follows is refused for its origin alone.
    expect(await envoyer(chezNous)).toBe(422);
    const ailleurs = ['https://ailleurs.example', 'http://localhost.ailleurs.example', 'null', 'x'];
    for (const origin of ailleurs) expect(await envoyer({ origin }), origin).toBe(403);
    expect(await envoyer({})).toBe(403);
    expect(await envoyer(chezNous, '')).toBe(403);
  });

  it('donne un jeton que personne n’avait, et ferme la session d’avant', async () => {
    await serveur.connecter(cpts, 'referent');
    const email = await courrielDUnReferent();
    const entrer = async (cookie: string) => {
      const champs = { email, motDePasse: 'un mot de passe de test' };
      const reponse = await naviguer(serveur.appeler, cookie).envoyer('/connexion', champs);
      return temoinDe(reponse, 'session') ?? '';
    };
    const estOuverte = async (cookie: string) =>
      (await naviguer(serveur.appeler, cookie).lire('/app')).headers.get('location') === '/app/ici';
    const plante = `__Host-session=${'a'.repeat(43)}`;
    const premiere = await entrer(plante);
    expect(premiere).not.toBe(plante);
    expect([await estOuverte(plante), await estOuverte(premiere)]).toEqual([false, true]);
    const seconde = await entrer(premiere);
    expect(seconde).not.toBe(premiere);
    expect([await estOuverte(premiere), await estOuverte(seconde)]).toEqual([false, true]);
  });

  it('ne renvoie jamais vers un autre site', async () => {
    const personne = naviguer(serveur.appeler, '');
    await serveur.connecter(cpts, 'referent');
    const email = await courrielDUnReferent();
    for (const suite of ['//ailleurs.example', 'https://ailleurs.example', '/\\ailleurs.example']) {
      const reponse = await personne.envoyer(`/connexion?suite=${encodeURIComponent(suite)}`, {
        email,
        motDePasse: 'un mot de passe de test',
      });
      expect(reponse.headers.get('location'), suite).toBe('/app');
    }
  });
});

describe('derrière un relais qui termine TLS', () => {
  it('ferme ses cookies à ce qui n’est pas chiffré', async () => {
    const relais = await dresserServeur(banc, { PUBLIC_URL: 'https://maillage.exemple.invalid' });
    const interne = 'http://interne.exemple.invalid:3000/connexion';
    const page = await (await relais.appeler(interne)).text();
    const _csrf = /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
    await banc.regarder(
      'update comptes.comptes set courriel = $1 where id = (select id from comptes.comptes where mot_de_passe is not null limit 1)',
      ['relais@exemple.invalid'],
    );
    const reponse = await relais.appeler(interne, {
      method: 'POST',
      body: new URLSearchParams({
        _csrf,
        email: 'relais@exemple.invalid',
        motDePasse: 'un mot de passe de test',
      }),
      headers: { origin: 'https://maillage.exemple.invalid' },
    });
    expect(reponse.headers.get('set-cookie')).toMatch(/^__Host-etape=.+; Secure$/);
    expect(reponse.headers.get('strict-transport-security')).toContain('max-age');
  });
});
