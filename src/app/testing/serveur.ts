import { afterAll } from 'vitest';
import type { Role } from '#kernel/role.ts';
import type { CptsCourante } from '#platform/call.ts';
import { readConfig } from '#platform/config.ts';
import { creerCleApi, creerCompte } from '../../modules/comptes/module.ts';
import { assembleProgramme } from '../programme.ts';
import { type Banc, CLE_DE_TEST } from './banc.ts';

const ADRESSE = 'http://localhost';
const SANS_ACTIFS = {
  adresse: (nom: string) => `/actifs/${nom}`,
  police: '/actifs/police.woff2',
  servir: () => new Response('', { status: 404 }),
};

/** The whole web face over a test database, called in memory. */
export type ServeurDeTest = {
  readonly appeler: (chemin: string, init?: RequestInit) => Promise<Response>;
  /** A new API key of that role, as a header. */
  readonly cle: (cpts: CptsCourante, role: Role) => Promise<{ readonly authorization: string }>;
  /** A new account of that role, signed in: follows pages and sends forms as a browser would. */
  readonly connecter: (
    cpts: CptsCourante,
    role: Role,
    professionnel?: string,
  ) => Promise<Navigateur>;
};

export type Navigateur = {
  readonly lire: (chemin: string) => Promise<Response>;
  /** Sends a form with the tokens of the page it is on. */
  readonly envoyer: (
    chemin: string,
    champs: Readonly<Record<string, string>>,
    page?: string,
  ) => Promise<Response>;
  readonly cookie: string;
};

const MOT_DE_PASSE = 'un mot de passe de test';

/** Assembles the program for a bench, with these settings if any; jobs are not started. */
export async function dresserServeur(
  banc: Banc,
  reglages: Readonly<Record<string, string>> = {},
): Promise<ServeurDeTest> {
  const config = readConfig({
    ...reglages,
    LOG_LEVEL: 'silent',
    MAILLAGE_SECRET: 'secret-de-test-'.repeat(3),
    MAILLAGE_CLES: CLE_DE_TEST,
    NODE_ENV: 'test',
  });
  const programme = await assembleProgramme(
    config,
    { urls: banc.urls, fermer: async () => {} },
    SANS_ACTIFS,
  );
  afterAll(() => programme.fermer());
  const appeler = async (chemin: string, init: RequestInit = {}) => {
    programme.cptsConnues.oublier();
    return await programme.fetch(
      new Request(new URL(chemin, ADRESSE), { redirect: 'manual', ...init }),
    );
  };
  let comptes = 0;
  return {
    appeler,
    cle: async (cpts, role) => {
      const result = await creerCleApi(banc.appel(cpts), { role, libelle: `clé ${role}` });
      if (!result.ok) throw new Error(result.refus.motif);
      return { authorization: `Bearer ${result.valeur.cle}` };
    },
    connecter: async (cpts, role, professionnel) => {
      const courriel = `compte${comptes++}.${cpts.slug}@exemple.invalid`;
      const cree = await creerCompte(banc.appel(cpts), {
        courriel,
        nom: 'Aubreval',
        prenom: 'Capucine',
        motDePasse: MOT_DE_PASSE,
        role,
        du: '2020-01-01',
        professionnel: professionnel ?? null,
      });
      if (!cree.ok) throw new Error(cree.refus.motif);
      return await ouvrir(appeler, courriel);
    },
  };
}

async function ouvrir(appeler: ServeurDeTest['appeler'], email: string): Promise<Navigateur> {
  const anonyme = naviguer(appeler, '');
  const reponse = await anonyme.envoyer('/connexion', { email, motDePasse: MOT_DE_PASSE });
  const cookie = reponse.headers
    .getSetCookie()
    .find((c) => c.startsWith('__Host-session='))
    ?.split(';')[0];
  if (!cookie) throw new Error(`sign-in failed: ${reponse.status}`);
  return naviguer(appeler, cookie);
}

/** A browser without scripts: cookie kept, tokens taken from the page. */
export function naviguer(appeler: ServeurDeTest['appeler'], cookie: string): Navigateur {
  const lire = (chemin: string) => appeler(chemin, { headers: { cookie } });
  return {
    cookie,
    lire,
    envoyer: async (chemin, champs, page = '/connexion') => {
      const html = await (await lire(page)).text();
      const jeton = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
      return await appeler(chemin, {
        method: 'POST',
        body: new URLSearchParams({ _csrf: jeton, ...champs }),
        headers: { cookie, origin: ADRESSE, host: 'localhost' },
      });
    },
  };
}
