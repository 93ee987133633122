import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '#app/testing/banc.ts';
import { messagesEcrits } from '#app/testing/clair.ts';
import {
  CLIENT,
  dresserFournisseur,
  type FournisseurDeTest,
} from '#app/testing/fournisseur-psc.ts';
import { formulairesDe, lireHtml } from '#app/testing/lire-html.ts';
import {
  dresserServeur,
  type Navigateur,
  naviguer,
  type ServeurDeTest,
  temoinDe,
} from '#app/testing/serveur.ts';
import type { CptsCourante } from '#platform/call.ts';
import { ouvrirUnCompte } from '../testing/builders.ts';

const RETOUR = 'http://localhost/connexion/psc/retour';
const RPPS = '99700000011';
const PROFESSIONNEL = `52505053-0000-8000-8000-0${RPPS}`;
const DETACHER = '/compte/pro-sante-connect/detacher';

let banc: Banc;
let ici: CptsCourante;
let fournisseur: FournisseurDeTest;
let serveur: ServeurDeTest;
let exclusif: ServeurDeTest;
let sansSortie: ServeurDeTest;
let compte: string;
/** Cookies of the provider, in the browser of the person. */
let gardes: Map<string, string>;
const dossier = mkdtempSync(path.join(tmpdir(), 'maillage-psc-'));

beforeAll(async () => {
  banc = await dresserBanc();
  ici = await banc.creerCpts('ici');
  fournisseur = await dresserFournisseur([RETOUR]);
  const reglages = (nom: string, metadonnees: Readonly<Record<string, string>>) => {
    const fichier = path.join(dossier, nom);
    writeFileSync(fichier, JSON.stringify(metadonnees));
    return {
      PSC_CLIENT_ID: CLIENT.id,
      PSC_CLIENT_SECRET: CLIENT.secret,
      PSC_METADONNEES: fichier,
    };
  };
  const { end_session_endpoint: _sans, ...autres } = fournisseur.metadonnees;
  const tous = reglages('toutes.json', fournisseur.metadonnees);
  serveur = await dresserServeur(banc, tous);
  exclusif = await dresserServeur(banc, { ...tous, PSC_SEULEMENT: 'oui' });
  sansSortie = await dresserServeur(banc, reglages('sans-sortie.json', autres));
  await banc.regarder(
    `insert into annuaire.professionnels (id, rpps, nom, prenom, profession, mots)
     values ($1, $2, 'Corliret', 'Garance', '10', ''::tsvector)`,
    [PROFESSIONNEL, RPPS],
  );
  const courriel = 'garance@exemple.invalid';
  const plus = { courriel, professionnel: PROFESSIONNEL };
  ({ id: compte } = await ouvrirUnCompte(banc, ici, 'professionnel', plus));
});
afterAll(async () => {
  await fournisseur.fermer();
  rmSync(dossier, { recursive: true });
});
beforeEach(async () => {
  gardes = new Map();
  await banc.regarder('delete from comptes.identites_externes');
  await banc.regarder('delete from comptes.sessions');
});

const temoinsDe = (reponse: Response) =>
  reponse.headers.getSetCookie().map((temoin) => temoin.split(';')[0] ?? '');

/** Asks the provider something, as the browser of the person. */
async function chezLui(adresse: string, init: RequestInit = {}): Promise<Response> {
  const cookie = [...gardes].map(([nom, valeur]) => `${nom}=${valeur}`).join('; ');
  const reponse = await fetch(adresse, { redirect: 'manual', ...init, headers: { cookie } });
  for (const temoin of temoinsDe(reponse)) {
    const [nom = '', ...valeur] = temoin.split('=');
    gardes.set(nom, valeur.join('='));
  }
  return reponse;
}

/** In by Pro Santé Connect; how many times a card had to be shown. */
async function entrer(par = serveur) {
  const depart = await par.appeler('/connexion/psc');
  const temoin = temoinsDe(depart).find((c) => c.startsWith('__Host-psc=')) ?? '';
  let adresse = depart.headers.get('location') ?? '';
  let cartes = 0;
  for (let pas = 0; pas < 8 && !adresse.startsWith(RETOUR); pas++) {
    cartes += adresse.includes('/carte/') ? 1 : 0;
    const reponse = await chezLui(adresse);
    adresse = new URL(reponse.headers.get('location') ?? '', adresse).href;
  }
  const retour = adresse.replace('http://localhost', '');
  const reponse = await par.appeler(retour, { headers: { cookie: temoin } });
  return { cartes, personne: naviguer(par.appeler, temoinDe(reponse, 'session') ?? '') };
}

const identites = () => banc.regarder('select sujet from comptes.identites_externes');
const detacher = (personne: Navigateur) => personne.envoyer(DETACHER, {}, DETACHER);

describe('détacher Pro Santé Connect de son compte', () => {
  it('se fait depuis son compte, ferme ses autres sessions, se trace et s’écrit', async () => {
    const { personne: autre } = await entrer();
    const { personne } = await entrer();
    const page = await (await personne.lire('/compte')).text();
    expect(page).toContain(`href="${DETACHER}"`);
    const fait = await detacher(personne);
    expect([fait.status, fait.headers.get('location')]).toEqual([303, '/compte']);
    expect(await identites()).toEqual([]);
    expect((await personne.lire('/compte')).status).toBe(200);
    expect((await autre.lire('/compte')).status).toBe(303);
    expect(await (await personne.lire('/compte')).text()).not.toContain(DETACHER);
    const traces = await banc.regarder(
      "select cpts_id from tracabilite.traces where action = 'comptes.identite-detachee' and objet = $1",
      [compte],
    );
    // In the chain of the CPTS and in that of the installation.
    expect(traces).toHaveLength(2);
    const sujets = (await messagesEcrits(banc)).map(({ sujet }) => sujet);
    expect(sujets).toContain('Pro Santé Connect a été détaché de votre compte');
    expect((await personne.lire(DETACHER)).status).toBe(404);
    const encore = await personne.envoyer(DETACHER, {}, '/compte');
    expect(await encore.text()).toContain('déjà détaché');
  });

  it('demande de prouver de nouveau qui l’on est', async () => {
    const { personne } = await entrer();
    await banc.regarder(
      "update comptes.sessions set confirmee_le = confirmee_le - interval '6 minutes'",
    );
    for (const reponse of [
      await personne.lire(DETACHER),
      await personne.envoyer(DETACHER, {}, '/compte'),
    ])
      expect(reponse.headers.get('location')).toMatch(/^\/compte\/confirmer\?suite=/);
    expect(await identites()).toHaveLength(1);
  });

  it('se refuse quand c’est la seule entrée : ni mot de passe, ni clé d’accès', async () => {
    const [avant] = await banc.regarder('select mot_de_passe from comptes.comptes where id = $1', [
      compte,
    ]);
    await banc.regarder('update comptes.comptes set mot_de_passe = null where id = $1', [compte]);
    const { personne } = await entrer();
    const refus = await detacher(personne);
    expect(refus.status).toBe(422);
    expect(await refus.text()).toContain('votre seule entrée');
    expect(await identites()).toHaveLength(1);
    await banc.regarder('update comptes.comptes set mot_de_passe = $2 where id = $1', [
      compte,
      avant?.['mot_de_passe'],
    ]);
  });

  it('se refuse où les professionnels n’entrent que par là', async () => {
    const { personne } = await entrer(exclusif);
    const refus = await detacher(personne);
    expect(refus.status).toBe(422);
    expect(await refus.text()).toContain('n’entrent que par Pro Santé Connect');
    expect(await identites()).toHaveLength(1);
  });

  it('fait ensemble par cent onglets, ne se fait qu’une fois', async () => {
    const { personne } = await entrer();
    const html = await (await personne.lire(DETACHER)).text();
    const _csrf = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const headers = { cookie: personne.cookie, origin: 'http://localhost', host: 'localhost' };
    const reponses = await Promise.all(
      Array.from({ length: 100 }, () =>
        serveur.appeler(DETACHER, {
          method: 'POST',
          body: new URLSearchParams({ _csrf }),
          headers,
        }),
      ),
    );
    const statuts = reponses.map(({ status }) => status);
    expect(statuts.filter((statut) => statut === 303)).toHaveLength(1);
    expect(statuts.filter((statut) => statut === 422)).toHaveLength(99);
  });
});

describe('se déconnecter', () => {
  /** From our page, which says the same address as a link, to the provider's, and back. */
  async function suivreLaSortie(personne: Navigateur): Promise<string> {
    const page = await personne.lire('/deconnexion/psc');
    const adresse = page.headers.get('refresh')?.replace('0; url=', '') ?? '';
    const liens = lireHtml(await page.text()).map(({ attributs }) => attributs.get('href'));
    if (!liens.includes(adresse)) throw new Error('no link to the provider');
    const demande = await chezLui(adresse);
    const [formulaire] = formulairesDe(lireHtml(await demande.text()), adresse);
    const fini = await chezLui(formulaire?.action ?? '', {
      method: 'POST',
      body: new URLSearchParams({ ...formulaire?.champs, logout: 'yes' }),
    });
    return fini.headers.get('location') ?? '';
  }

  it.each(['/deconnexion', '/compte/sessions/fermer-toutes'])(
    'par %s ferme aussi la session du fournisseur, qui redemande ensuite la carte',
    async (ou) => {
      expect((await entrer()).cartes).toBe(1);
      // The provider still knows them: no card is asked for.
      const { personne, cartes } = await entrer();
      expect(cartes).toBe(0);
      const sortie = await personne.envoyer(ou, {}, '/compte');
      expect(sortie.headers.get('location')).toBe('/deconnexion/psc');
      expect(temoinDe(sortie, 'session')).toBeNull();
      expect(await suivreLaSortie(personne)).toBe('http://localhost/connexion');
      expect((await personne.lire('/compte')).status).toBe(303);
      expect((await entrer()).cartes).toBe(1);
    },
  );

  it('reste chez nous après un mot de passe, ou quand le fournisseur n’a pas de sortie', async () => {
    const coordination = await serveur.connecter(ici, 'coordinateur');
    const sortie = await coordination.envoyer('/deconnexion', {}, '/compte');
    expect(sortie.headers.get('location')).toBe('/connexion');
    const { personne } = await entrer(sansSortie);
    const sienne = await personne.envoyer('/deconnexion', {}, '/compte');
    expect(sienne.headers.get('location')).toBe('/connexion');
    expect((await sansSortie.appeler('/deconnexion/psc')).status).toBe(404);
  });
});
