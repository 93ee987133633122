import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { exiger } from '#kernel/result.ts';
import { INSTALLATION, type Role } from '#kernel/role.ts';
import type { CptsCourante } from '#platform/call.ts';
import type { Route } from '#platform/http/route.ts';
import { chargerDemonstration } from '../../db/seed/charger-demonstration.ts';
import { creerCompte } from '../modules/comptes/module.ts';
import { TABLE_DES_DROITS } from './droits.ts';
import { ROUTES } from './table-des-routes.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from './testing/banc.ts';
import {
  CHAINES,
  CHAINES_MECHANTES,
  enFlux,
  fautesDe,
  remplissages,
} from './testing/chaines-mechantes.ts';
import { CHAMPS_SANS_PAGE } from './testing/champs-sans-page.ts';
import { ensemble } from './testing/ensemble.ts';
import { aUnParametre, type EnvoiVu, recueillir } from './testing/recueillir.ts';
import {
  dresserServeur,
  type Navigateur,
  naviguer,
  type ServeurDeTest,
  temoinDe,
} from './testing/serveur.ts';

/** Whoever administers the installation. */
const PARTOUT: CptsCourante = {
  id: INSTALLATION,
  slug: 'partout',
  nom: '',
  fuseau: 'Europe/Paris',
};
const MOT_DE_PASSE = 'un mot de passe de test';
const QUI = [
  'coordinateur',
  'administrateur',
  'professionnel',
  'tresorier',
] as const satisfies Role[];

type Qui = (typeof QUI)[number] | 'second-facteur' | 'enrolement';
type Envoi = EnvoiVu & { readonly qui: Qui };

let serveur: ServeurDeTest;
let ici: CptsCourante;
const personnes = new Map<Qui, { readonly page: Navigateur; readonly csrf: string }>();
const lectures = new Set<string>();
const envois = new Map<string, Envoi>();

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: LUNDI_9H12 });
  const banc = await dresserBanc();
  const { urls, coffre } = banc;
  await chargerDemonstration({ urls, coffre, maintenant: LUNDI_9H12, jours: 1, dire: () => {} });
  const [cpts] = await banc.regarder(
    'select id, slug, nom, fuseau from territoire.cpts order by slug',
  );
  ici = {
    id: String(cpts?.['id']),
    slug: String(cpts?.['slug']),
    nom: String(cpts?.['nom']),
    fuseau: String(cpts?.['fuseau']),
  };
  serveur = await dresserServeur(banc, { MAILLAGE_PROXY: 'oui' });
  for (const role of QUI) {
    const page = await serveur.connecter(role === 'administrateur' ? PARTOUT : ici, role);
    personnes.set(role, { page, csrf: await jetonDe(page, '/compte') });
    // Of what the treasurer alone may send, the table says the fields.
    if (role === 'tresorier') continue;
    const depart = ROUTES.filter((r) => r.methode === 'GET' && !aUnParametre(r) && !estApi(r));
    const recueil = await recueillir(
      page,
      depart.map((route) => cheminDe(route)),
    );
    if (role === 'coordinateur') for (const adresse of recueil.lectures) lectures.add(adresse);
    for (const [chemin, envoi] of recueil.envois)
      if (!envois.has(chemin)) envois.set(chemin, { ...envoi, qui: role });
  }
  await attendreLeSecondFacteur(banc);
  // Whoever reads a public form takes more than three seconds.
  vi.setSystemTime(new Date(LUNDI_9H12.getTime() + 60_000));
}, 120_000);
afterAll(() => vi.useRealTimers());

const jetonDe = async (page: Navigateur, chemin: string) =>
  /name="_csrf" value="([^"]+)"/.exec(await (await page.lire(chemin)).text())?.[1] ?? '';

/** Two people between their password and their second factor: one who has it, one who adds it. */
async function attendreLeSecondFacteur(banc: Banc): Promise<void> {
  const compte = { nom: 'Aubreval', prenom: 'Capucine', motDePasse: MOT_DE_PASSE };
  const autre = 'enrolement@exemple.invalid';
  const saisie = { ...compte, courriel: autre, role: 'coordinateur', du: '2020-01-01' };
  exiger(await creerCompte(banc.appel(ici), saisie));
  const [premier] = await banc.regarder(
    "select courriel from comptes.comptes where courriel like 'compte0.%'",
  );
  const anonyme = naviguer(serveur.appeler, '');
  for (const [qui, email] of [
    ['second-facteur', String(premier?.['courriel'])],
    ['enrolement', autre],
  ] as const) {
    const reponse = await anonyme.envoyer('/connexion', { email, motDePasse: MOT_DE_PASSE });
    const page = naviguer(serveur.appeler, temoinDe(reponse, 'etape') ?? '');
    personnes.set(qui, { page, csrf: await jetonDe(anonyme, '/connexion') });
  }
}

/** FHIR reads its own addresses and bodies: the module that speaks it sends them the same strings. */
const estApi = ({ chemin }: Route) => /^\/(api|fhir)\//.test(chemin);
const cheminDe = ({ chemin }: Route, id: string = crypto.randomUUID()) =>
  chemin.replace(':slug', ici.slug).replaceAll(/:\w+(\{[^}]*\})?/g, id);
const nom = ({ methode, chemin }: Route) => `${methode} ${chemin}`;
function quiPeut({ droit, chemin }: Route): Qui {
  if (chemin.startsWith('/connexion/enrolement')) return 'enrolement';
  if (/^\/connexion\/sec/.test(chemin)) return 'second-facteur';
  if (/^\/(comptes|cpts)\//.test(chemin)) return 'administrateur';
  return QUI.find((role) => TABLE_DES_DROITS[droit]?.includes(role)) ?? 'coordinateur';
}

/** They may end the session that sends them: tried last. */
const ferme = ({ chemin }: Route) =>
  /deconnexion|fermer|retirer$|\/fin$|^\/compte\/|^\/connexion/.test(chemin);

/** Every form: as a page shows it, or as the table says where none does. */
function tousLesEnvois(): readonly Envoi[] {
  return ROUTES.filter((route) => route.methode === 'POST' && !estApi(route))
    .map((route) => {
      const champs = (CHAMPS_SANS_PAGE[route.chemin] ?? '').split(' ').map((c) => [c, ''] as const);
      return (
        envois.get(route.chemin) ?? {
          route,
          qui: quiPeut(route),
          chemin: cheminDe(route),
          champs: Object.fromEntries(champs.filter(([champ]) => champ !== '')),
        }
      );
    })
    .toSorted((a, b) => Number(ferme(a.route)) - Number(ferme(b.route)));
}

let rang = 0;
async function envoyer(
  { route, qui, chemin }: Envoi,
  champs: Readonly<Record<string, string>> = {},
): Promise<Response> {
  rang += 1;
  const { page, csrf = '' } = personnes.get(qui) ?? {};
  const jetons = { _csrf: csrf, _cle: `mechante-${rang}` };
  const flux = route.corps === 'flux';
  return await serveur.appeler(flux ? `${chemin.split('?')[0]}?_csrf=${csrf}` : chemin, {
    method: 'POST',
    body: flux ? enFlux(champs) : new URLSearchParams({ ...champs, ...jetons }),
    headers: {
      origin: 'http://localhost',
      host: 'localhost',
      cookie: page?.cookie ?? '',
      // One source sends few public forms in an hour.
      'x-forwarded-for': `198.51.${rang >> 8}.${rang & 255}`,
    },
  });
}

const ATTENDUS = new Set([200, 201, 303, 403, 404, 409, 413, 422, 429]);
const fautes: string[] = [];

async function examiner(reponse: Response, quoi: string): Promise<void> {
  if (!ATTENDUS.has(reponse.status)) fautes.push(`${quoi}: ${reponse.status}`);
  for (const faute of await fautesDe(reponse)) fautes.push(`${quoi}: ${faute}`);
}

describe('une chaîne méchante', () => {
  it('dans l’adresse d’une page ou d’un programme, ne la trouble pas', async () => {
    fautes.length = 0;
    const cle = await serveur.cle(ici, 'coordinateur');
    const courtes = CHAINES.filter(([, chaine]) => chaine.length < 1000);
    const routes = ROUTES.filter((r) => !estApi(r) || r.methode === 'GET');
    await ensemble(routes.entries(), async ([i, route]) => {
      const cookie = personnes.get(quiPeut(route))?.page.cookie ?? '';
      const questions = Object.keys(route.saisie.shape).filter(
        (champ) => !route.chemin.includes(`:${champ}`),
      );
      const choisies = [0, 7, 13].map((n) => courtes[(i + n) % courtes.length]);
      for (const [genre = '', chaine = ''] of [['nul', CHAINES_MECHANTES.nul], ...choisies].map(
        (c) => c ?? [],
      )) {
        const texte = encodeURIComponent(chaine.toWellFormed());
        const adresses = aUnParametre(route) ? [cheminDe(route, texte)] : [];
        if (questions.length > 0 && route.methode === 'GET')
          adresses.push(`${cheminDe(route)}?${questions.map((q) => `${q}=${texte}`).join('&')}`);
        for (const adresse of adresses)
          await examiner(
            route.methode === 'GET'
              ? await serveur.appeler(adresse, { headers: estApi(route) ? cle : { cookie } })
              : await envoyer({ route, qui: quiPeut(route), chemin: adresse, champs: {} }),
            `${nom(route)} ${genre}`,
          );
      }
    });
    expect(fautes).toEqual([]);
  }, 60_000);

  it('dans un champ d’un programme, est prise ou refusée en français', async () => {
    fautes.length = 0;
    const cle = await serveur.cle(ici, 'coordinateur');
    const json = { ...cle, 'content-type': 'application/json' };
    for (const route of ROUTES.filter((r) => r.api && r.methode === 'POST')) {
      const envoi = async (body: string, quoi: string) => {
        const headers = { ...json, 'idempotency-key': `mechante-${rang++}` };
        const init = { method: 'POST', body, headers };
        await examiner(await serveur.appeler(cheminDe(route), init), `${nom(route)} ${quoi}`);
      };
      const schema = z.toJSONSchema(route.api?.corps ?? z.object({}), {
        io: 'input',
        unrepresentable: 'any',
      });
      const champs = Object.keys(schema.properties ?? {});
      expect(champs.length, nom(route)).toBeGreaterThan(0);
      for (const [i, [genre, chaine]] of CHAINES.entries()) {
        for (const valeur of [chaine, [chaine], { [chaine]: chaine }])
          await envoi(JSON.stringify(Object.fromEntries(champs.map((c) => [c, valeur]))), genre);
        const champ = champs[i % champs.length] ?? '';
        for (const valeur of [null, 1e308, -0, true, [[]]])
          await envoi(JSON.stringify({ [champ]: valeur, [chaine]: chaine }), genre);
        await envoi(JSON.stringify(chaine), genre);
      }
      for (const corps of ['{"nom":"\\ud800"}', '{"__proto__":{"nom":"x"}}', '[]', 'null', '0'])
        await envoi(corps, corps);
    }
    expect(fautes).toEqual([]);
  }, 60_000);

  it('dans un champ de formulaire, est prise ou refusée en français', async () => {
    fautes.length = 0;
    const vus = new Map<number, number>();
    for (const envoi of tousLesEnvois())
      await ensemble(remplissages(envoi.champs), async (champs) => {
        const reponse = await envoyer(envoi, champs);
        vus.set(reponse.status, (vus.get(reponse.status) ?? 0) + 1);
        const dehors = reponse.headers.get('location')?.startsWith('/connexion');
        if (dehors && !ferme(envoi.route)) fautes.push(`${nom(envoi.route)}: session lost`);
        await examiner(reponse, nom(envoi.route));
      });
    expect(fautes).toEqual([]);
    // Nobody was stopped at the door: strings were taken, or refused one by one.
    expect(vus.get(403) ?? 0).toBe(0);
    expect(Math.min(vus.get(422) ?? 0, vus.get(303) ?? 0)).toBeGreaterThan(100);
  }, 120_000);

  it('gardée, ressort telle quelle dans chaque page', async () => {
    fautes.length = 0;
    const page = await serveur.connecter(ici, 'coordinateur');
    let vues = 0;
    await ensemble(lectures, async (adresse) => {
      const reponse = await page.lire(adresse);
      vues += (await reponse.clone().text()).includes('zorgl') ? 1 : 0;
      await examiner(reponse, adresse);
    });
    expect(fautes).toEqual([]);
    expect(vues).toBeGreaterThan(5);
  }, 60_000);
});
