import { afterAll } from 'vitest';
import type { Role } from '#kernel/role.ts';
import type { CptsCourante } from '#platform/call.ts';
import { readConfig } from '#platform/config.ts';
import { codeAt } from '#platform/crypto/one-time-code.ts';
import type { Route } from '#platform/http/route.ts';
import { creerCleApi, creerCompte } from '../../modules/comptes/module.ts';
import { assembleProgramme } from '../programme.ts';
import { ROUTES } from '../table-des-routes.ts';
import { type Banc, CLE_DE_TEST } from './banc.ts';

const ADRESSE = 'http://localhost';
const SANS_ACTIFS = {
  adresse: (nom: string) => `/actifs/${nom}`,
  police: '/actifs/police.woff2',
  servir: () => new Response('', { status: 404 }),
};

/** The whole web face over a test database, called in memory. */
export type ServeurDeTest = {
  /** Every route of the program. */
  readonly routes: readonly Route[];
  readonly appeler: (chemin: string, init?: RequestInit) => Promise<Response>;
  /** The same face, to be put behind a real socket. */
  readonly fetch: (request: Request, env?: unknown) => Response | Promise<Response>;
  /** The technical log, silent: a test may watch what is told to it. */
  readonly journal: Awaited<ReturnType<typeof assembleProgramme>>['journal'];
  readonly porteMtls: Awaited<ReturnType<typeof assembleProgramme>>['porteMtls'];
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
    MAILLAGE_CLES: CLE_DE_TEST,
    ...reglages,
    LOG_LEVEL: 'silent',
    MAILLAGE_SECRET: 'secret-de-test-'.repeat(3),
    NODE_ENV: 'test',
  });
  const programme = await assembleProgramme(
    config,
    { urls: banc.urls, fermer: async () => {} },
    SANS_ACTIFS,
  );
  afterAll(() => programme.fermer());
  let vus = banc.gestes();
  const appeler = async (chemin: string, init: RequestInit = {}) => {
    if (banc.gestes() !== vus) programme.cptsConnues.oublier();
    vus = banc.gestes();
    return await programme.fetch(
      new Request(new URL(chemin, ADRESSE), { redirect: 'manual', ...init }),
    );
  };
  let comptes = 0;
  return {
    routes: ROUTES,
    appeler,
    fetch: programme.fetch,
    journal: programme.journal,
    porteMtls: programme.porteMtls,
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

/**
 * Signs in as a person would: the password, then, for a role that asks for one, an application of codes added on the
 * spot. A session opens with the second factor proved, or not at all.
 */
async function ouvrir(appeler: ServeurDeTest['appeler'], email: string): Promise<Navigateur> {
  const anonyme = naviguer(appeler, '');
  const reponse = await anonyme.envoyer('/connexion', { email, motDePasse: MOT_DE_PASSE });
  const session = temoinDe(reponse, 'session');
  if (session) return naviguer(appeler, session);
  const etape = temoinDe(reponse, 'etape');
  if (!etape) throw new Error(`sign-in failed: ${reponse.status}`);
  const ouverte = temoinDe(await ajouterCode(naviguer(appeler, etape)), 'session');
  if (!ouverte) throw new Error('enrolment failed');
  return naviguer(appeler, ouverte);
}

const ENROLEMENT = '/connexion/enrolement/application';

/** Adds an application of codes at a first sign-in; the answer shows the recovery codes and opens the session. */
async function ajouterCode(personne: Navigateur): Promise<Response> {
  const page = await (await personne.lire(ENROLEMENT)).text();
  const secret = secretDe(page);
  const scelle = /name="scelle" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const code = codeAt(secret, new Date());
  return await personne.envoyer(ENROLEMENT, { nom: 'Téléphone', scelle, code }, ENROLEMENT);
}

/** The secret that a page of enrolment shows, to be typed into an application. */
export function secretDe(page: string): string {
  return /<code>([A-Z2-7 ]{32,})<\/code>/.exec(page)?.[1]?.replaceAll(' ', '') ?? '';
}

/** A cookie that an answer sets, as the browser sends it back; null when it sets none, or removes it. */
export function temoinDe(reponse: Response, nom: string): string | null {
  const pose = reponse.headers.getSetCookie().find((c) => c.startsWith(`__Host-${nom}=`));
  const temoin = pose?.split(';')[0] ?? '';
  return temoin.endsWith('=') || temoin === '' ? null : temoin;
}

/** A browser without scripts: cookie kept, tokens taken from the page. */
export function naviguer(appeler: ServeurDeTest['appeler'], cookie: string): Navigateur {
  const lire = (chemin: string) => appeler(chemin, { headers: { cookie } });
  const lireJeton = async (page: string) =>
    /name="_csrf" value="([^"]+)"/.exec(await (await lire(page)).text())?.[1] ?? '';
  let deLaSession = '';
  /** A session has one token, read once; without a session each page has its own. */
  const jetonDe = async (page: string) => {
    if (deLaSession) return deLaSession;
    const jeton = await lireJeton(page);
    if (cookie.startsWith('__Host-session=')) deLaSession = jeton;
    return jeton;
  };
  return {
    cookie,
    lire,
    envoyer: async (chemin, champs, page = '/connexion') =>
      await appeler(chemin, {
        method: 'POST',
        body: new URLSearchParams({ _csrf: await jetonDe(page), ...champs }),
        headers: { cookie, origin: ADRESSE, host: 'localhost' },
      }),
  };
}
