import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { INSTALLATION } from '#kernel/role.ts';
import { isSignedLink, type Route } from '#platform/http/route.ts';
import { envoyerLien } from '../modules/comptes/usecases/envoyer-lien.ts';
import { inviter } from '../modules/comptes/usecases/inviter.ts';
import { liensDesDocuments } from '../modules/documents/testing/builders.ts';
import { poserInvitation, poserLienDeRappel } from '../modules/gardes/testing/builders.ts';
import { poserLienDIndemnisation } from '../modules/indemnisations/testing/builders.ts';
import { poserLienDePret } from '../modules/mallettes/testing/builders.ts';
import { liensDuMedecinTraitant } from '../modules/medecin-traitant/testing/liens.ts';
import { poserPatient } from '../modules/patients/testing/builders.ts';
import { delivrerLien } from '../modules/patients/usecases/delivrer-lien.ts';
import { liensDesReunions } from '../modules/reunions/testing/builders.ts';
import { poserLienDeSemaine } from '../modules/salaries/testing/builders.ts';
import { liensDesScrutins } from '../modules/scrutins/testing/liens.ts';
import { liensDesSeances } from '../modules/seances/testing/builders.ts';
import { poserLienDEquipier } from '../modules/sites/testing/builders.ts';
import {
  planterScene,
  poserCreneau,
  type Scene,
} from '../modules/soins-non-programmes/testing/builders.ts';
import { compterParLien } from '../modules/soins-non-programmes/usecases/compter-par-lien.ts';
import { delivrerCompteur } from '../modules/soins-non-programmes/usecases/delivrer-compteur.ts';
import { demanderDesSoins } from '../modules/soins-non-programmes/usecases/demander-des-soins.ts';
import { ajouterAppareil } from '../modules/soins-non-programmes/usecases/tenir-appareils.ts';
import { MODULES } from './modules.ts';
import { ROUTES } from './table-des-routes.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from './testing/banc.ts';
import { messagesEcrits } from './testing/clair.ts';
import { formulairesDe, lireHtml } from './testing/lire-html.ts';
import {
  dresserServeur,
  type Navigateur,
  naviguer,
  type ServeurDeTest,
} from './testing/serveur.ts';

const ADRESSE = 'http://localhost';
let banc: Banc;
let scene: Scene;
let serveur: ServeurDeTest;
let invitee: Navigateur;
/** One live address by route that a signed link opens. */
let ouvertes: ReadonlyMap<string, string>;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: LUNDI_9H12 });
  banc = await dresserBanc();
  scene = await planterScene(banc);
  serveur = await dresserServeur(banc);
  const { cpts } = scene;
  const ailleurs = await banc.creerCpts('ailleurs');
  invitee = await serveur.connecter(ailleurs, 'coordinateur');
  const adresse = ADRESSE;
  const patient = await poserPatient(banc, cpts, { medecinTraitant: scene.corliret });
  const saisie = { patient, duree: 'jour', envoi: 'afficher', adresse };
  const { lien } = exiger(await delivrerLien(banc.appel(cpts), saisie));
  const mesDonnees = lien.slice(ADRESSE.length);
  const suivi = `/c/${cpts.slug}/soins-du-jour/suivi/${await demander()}`;
  const nouvelle = await inviterA('nouvelle@exemple.invalid');
  const [sienne] = await banc.regarder(
    "select id, courriel from comptes.comptes where courriel like '%ailleurs@%'",
  );
  const sien = { compte: String(sienne?.['id']), courriel: String(sienne?.['courriel']) };
  const connue = await inviterA(sien.courriel);
  const garde = await poserInvitation(banc, cpts, { de: scene.corliret, a: scene.tressagues });
  const rappel = await poserLienDeRappel(banc, cpts, scene.tressagues);
  const permanences = await poserLienDEquipier(banc, cpts, scene.corliret);
  const mallette = await poserLienDePret(banc, cpts, scene.corliret);
  ouvertes = new Map([
    ['/c/:slug/mes-donnees/:jeton', mesDonnees],
    ['/c/:slug/mes-donnees/:jeton/repondre', `${mesDonnees}/repondre?objet=partage&reponse=oui`],
    ['/c/:slug/mes-donnees/:jeton/bloquer', `${mesDonnees}/bloquer?q=corliret`],
    [
      '/c/:slug/mes-donnees/:jeton/bloquer/:professionnel',
      `${mesDonnees}/bloquer/${scene.corliret}`,
    ],
    ['/c/:slug/soins-du-jour/suivi/:jeton', suivi],
    ['/c/:slug/soins-du-jour/suivi/:jeton/annuler', `${suivi}/annuler`],
    ['/c/:slug/compteur/:jeton', `/c/${cpts.slug}/compteur/${await compteur()}`],
    ['/c/:slug/urgences/appairer/:jeton', `/c/${cpts.slug}/urgences/appairer/${await appairage()}`],
    ['/c/:slug/invitation/:jeton', `/c/${cpts.slug}/invitation/${nouvelle}`],
    ['/compte/invitations/:cpts/:jeton', `/compte/invitations/${cpts.slug}/${connue}`],
    ['/c/:slug/gardes/echange/:jeton', `/c/${cpts.slug}/gardes/echange/${garde}`],
    ['/c/:slug/gardes/rappel/:jeton', `/c/${cpts.slug}/gardes/rappel/${rappel}`],
    ['/c/:slug/sites/permanences/:jeton', `/c/${cpts.slug}/sites/permanences/${permanences}`],
    ['/c/:slug/mallettes/:jeton', `/c/${cpts.slug}/mallettes/${mallette}`],
    ['/c/:slug/indemnisations/:jeton', await poserLienDIndemnisation(banc, cpts, scene.corliret)],
    ['/c/:slug/semaine/:jeton', await poserLienDeSemaine(banc, cpts)],
    ...(await liensDuMedecinTraitant(banc, cpts, scene.corliret)),
    ...(await liensDesDocuments(banc, cpts)),
    ...(await liensDesReunions(banc, cpts)),
    ...(await liensDesScrutins(banc, cpts)),
    ...(await liensDesSeances(banc, cpts)),
    ['/mot-de-passe-oublie/:jeton', await motDePasseOublie(sien)],
  ]);
}, 120_000);
afterAll(() => vi.useRealTimers());

const appairage = async () =>
  exiger(await ajouterAppareil(banc.appel(scene.cpts), { nom: 'Urgences, accueil' })).jeton;

/** A counter, with one patient counted and not taken back. */
async function compteur(): Promise<string> {
  const appel = banc.appel(scene.cpts);
  const { jeton } = exiger(await delivrerCompteur(appel, { professionnel: '99990000111' }));
  const touches = [{ id: crypto.randomUUID(), le: null, retiree: false }];
  const anonyme = banc.appel(scene.cpts, { role: 'public' });
  exiger(await compterParLien(anonyme, { jeton, envoyeLe: null, touches }));
  return jeton;
}

/** A request of the public page, with a slot that its link may book. */
async function demander(): Promise<string> {
  await poserCreneau(banc, scene.cpts, '10:40', { reservablePar: ['patient'] });
  const non = 'non' as const;
  const signes = { respiration: non, poitrine: non, avc: non, conscience: non, saignement: non };
  const qui = { prenom: 'Odile', nom: 'Varennes', telephone: '0639980041', commune: '63165' };
  const appel = banc.appel(scene.cpts, { role: 'public' });
  const demande = { ...qui, motif: 'autre', description: 'Fièvre', signes };
  return exiger(await demanderDesSoins(appel, demande)).jeton;
}

async function inviterA(courriel: string): Promise<string> {
  const saisie = { courriel, role: 'referent', du: '2026-11-23', adresse: ADRESSE };
  exiger(await inviter(banc.appel(scene.cpts), saisie));
  const jeton = /\/invitation\/([\w-]{43})/.exec(await toutCeQuiEstEcrit(courriel))?.[1];
  return jeton ?? '';
}

/** Every mail written to an address; several may be of the same instant. */
const toutCeQuiEstEcrit = async (a: string) =>
  (await messagesEcrits(banc))
    .filter(({ destinataire }) => destinataire === a)
    .map(({ corps }) => corps)
    .join('\n');

async function motDePasseOublie({ compte, courriel }: Compte): Promise<string> {
  const programme = banc.appel({ ...scene.cpts, id: INSTALLATION }, { role: 'systeme' });
  exiger(await envoyerLien(programme, { compte, adresse: ADRESSE }));
  return /\/mot-de-passe-oublie\/[\w-]{43}/.exec(await toutCeQuiEstEcrit(courriel))?.[0] ?? '';
}

type Compte = { readonly compte: string; readonly courriel: string };

const nom = ({ methode, chemin }: Route) => `${methode} ${chemin}`;
const lues = ROUTES.filter((route) => isSignedLink(route) && route.methode === 'GET');
const adresseDe = (route: Route) => ouvertes.get(route.chemin) ?? '';
const ouvrir = (adresse: string, method = 'GET') =>
  serveur.appeler(adresse, { method, headers: { cookie: invitee.cookie } });

/** Every stored row of every table, but the audit entries; by table. */
async function base(): Promise<Readonly<Record<string, unknown>>> {
  const tables = await banc.regarder(
    `select n.nspname || '.' || c.relname as nom from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema')
       and n.nspname || '.' || c.relname not in ('tracabilite.traces', 'tracabilite.chaines', 'territoire.communes') order by 1`,
  );
  const sommes = tables.map(
    ({ nom: table }) =>
      `select '${table}' as nom, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as contenu from ${table} t`,
  );
  const lignes = await banc.regarder(sommes.join(' union all '));
  return Object.fromEntries(lignes.map((ligne) => [String(ligne['nom']), ligne['contenu']]));
}

const GENRES = new Map(
  MODULES.flatMap(({ traces }) => Object.entries(traces ?? {})).map(([action, { genre }]) => [
    action,
    genre,
  ]),
);

/** How many audit entries there are of each kind but readings. */
async function autresTraces(): Promise<Readonly<Record<string, number>>> {
  const lignes = await banc.regarder(
    'select action, count(*)::int as n from tracabilite.traces group by 1 order by 1',
  );
  const autres = lignes.filter(({ action }) => GENRES.get(String(action)) !== 'lecture');
  return Object.fromEntries(autres.map(({ action, n }) => [String(action), Number(n)]));
}

describe('une page qu’ouvre un lien signé', () => {
  it('est de la liste essayée ici', () => {
    expect([...ouvertes.keys()].toSorted()).toEqual(lues.map(({ chemin }) => chemin).toSorted());
  });

  it('ne se garde, ne se dit ni ne se référence nulle part, qu’elle s’ouvre ou non', async () => {
    for (const route of lues) {
      const morte = adresseDe(route).replace(/[\w-]{43}/, 'x'.repeat(43));
      const malformee = adresseDe(route).replace(/[\w-]{43}/, 'x'.repeat(200));
      for (const [adresse, statut] of [
        [adresseDe(route), 200],
        [morte, 404],
        [malformee, 404],
      ] as const) {
        const reponse = await ouvrir(adresse);
        const { headers } = reponse;
        expect(reponse.status, `${nom(route)} ${adresse}`).toBe(statut);
        expect(headers.get('cache-control'), nom(route)).toBe('no-store');
        expect(headers.get('referrer-policy'), nom(route)).toBe('no-referrer');
        expect(headers.get('x-robots-tag'), nom(route)).toContain('noindex');
        // A file says it in its header alone.
        if (!headers.get('content-type')?.startsWith('text/html')) continue;
        const metas = lireHtml(await reponse.text()).filter(
          ({ attributs }) => attributs.get('name') === 'robots',
        );
        expect(metas[0]?.attributs.get('content'), nom(route)).toBe('noindex');
      }
    }
    // The public pages stay in search engines.
    const publique = await serveur.appeler(`/c/${scene.cpts.slug}/soins-du-jour`);
    expect(publique.headers.get('x-robots-tag')).toBeNull();
    expect(await publique.text()).not.toContain('noindex');
  });

  it('ne change rien à être lue, ni par GET ni par HEAD, même dix fois', async () => {
    const avant = await base();
    const ecrites = await autresTraces();
    for (const route of lues) {
      for (let fois = 0; fois < 10; fois++) await ouvrir(adresseDe(route));
      const tete = await serveur.appeler(adresseDe(route), {
        method: 'HEAD',
        headers: { cookie: invitee.cookie, 'idempotency-key': 'cle-du-robot' },
      });
      expect(tete.status, nom(route)).toBe(200);
      expect(await tete.text()).toBe('');
    }
    expect(await base()).toEqual(avant);
    expect(await autresTraces()).toEqual(ecrites);
  });

  it('ne fait rien pour un robot de messagerie, qui suit tout et n’envoie rien', async () => {
    const avant = await base();
    const ecrites = await autresTraces();
    const vues = new Set<string>();
    const restent = lues.map(adresseDe);
    for (let adresse = restent.shift(); adresse; adresse = restent.shift()) {
      if (vues.has(adresse) || vues.size > 120) continue;
      vues.add(adresse);
      // A robot follows links, the addresses forms send to, and asks them all by GET; it has no session.
      const reponse = await naviguer(serveur.appeler, '').lire(adresse);
      if (!reponse.headers.get('content-type')?.startsWith('text/html')) continue;
      const balises = lireHtml(await reponse.text());
      const liens = balises.flatMap(({ attributs }) => attributs.get('href') ?? []);
      const formulaires = formulairesDe(balises, adresse);
      const actions = formulaires.map(({ action }) => action);
      restent.push(...[...liens, ...actions].filter((lien) => lien.startsWith('/')));
      for (const { action } of formulaires.filter(({ methode }) => methode === 'post')) {
        const vide = { method: 'POST', headers: { origin: ADRESSE, host: 'localhost' } };
        expect((await serveur.appeler(action, vide)).status, action).toBe(403);
      }
    }
    expect(vues.size).toBeGreaterThan(lues.length);
    expect(await base()).toEqual(avant);
    expect(await autresTraces()).toEqual(ecrites);
  });
});

describe('le formulaire d’une page sans référent', () => {
  const envoyer = async (adresse: string, headers: Readonly<Record<string, string>>) => {
    const html = await (await serveur.appeler(adresse)).text();
    const _csrf = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const body = new URLSearchParams({ _csrf, objet: 'partage', reponse: 'oui' });
    const init = { method: 'POST', body, headers: { host: 'localhost', ...headers } };
    return (await serveur.appeler(adresse.split('?')[0] ?? '', init)).status;
  };

  it('est pris bien que son navigateur taise d’où il vient ; d’ailleurs, ou d’une autre page, non', async () => {
    const sienne = ouvertes.get('/c/:slug/mes-donnees/:jeton/repondre') ?? '';
    const tu = { origin: 'null' };
    expect(await envoyer(sienne, { ...tu, 'sec-fetch-site': 'same-origin' })).toBe(303);
    expect(await envoyer(sienne, tu)).toBe(303);
    for (const site of ['cross-site', 'same-site', 'none'])
      expect(await envoyer(sienne, { ...tu, 'sec-fetch-site': site }), site).toBe(403);
    expect(await envoyer(sienne, { origin: 'https://ailleurs.example' })).toBe(403);
    expect(await envoyer(sienne, {})).toBe(403);
    expect(await envoyer('/connexion', { ...tu, 'sec-fetch-site': 'same-origin' })).toBe(403);
  });
});
