import { beforeAll, describe, expect, it } from 'vitest';
import type { CptsCourante } from '#platform/call.ts';
import type { Route } from '#platform/http/route.ts';
import { chargerDemonstration } from '../../db/seed/charger-demonstration.ts';
import { ROUTES } from './table-des-routes.ts';
import { type Banc, dresserBanc } from './testing/banc.ts';
import { ensemble } from './testing/ensemble.ts';
import { dresserServeur, type Navigateur, type ServeurDeTest } from './testing/serveur.ts';

/** Words that no page of an institution may ever show: those of one patient, typed for this test. */
const SECRETS = ['Quastelbois', 'Zéphyrine', 'lumbago fulgurant', '0639982476', '06 39 98 24 76'];

const PETIT_NOMBRE_DIT =
  /(?<![\d\u00a0 ,.])\b[1-4] (demandes?|reçues?|répondues?|sur|sans|hors|venus?|non venus?|redirigés?|rendus?)\b/;

let banc: Banc;
let serveur: ServeurDeTest;
let ici: CptsCourante;
let ids: readonly string[] = [];

beforeAll(async () => {
  banc = await dresserBanc();
  const { urls, coffre } = banc;
  await chargerDemonstration({ urls, coffre, maintenant: new Date(), jours: 3, dire: () => {} });
  const [cpts] = await banc.regarder(
    'select id, slug, nom, fuseau from territoire.cpts order by slug',
  );
  ici = {
    id: String(cpts?.['id']),
    slug: String(cpts?.['slug']),
    nom: String(cpts?.['nom']),
    fuseau: String(cpts?.['fuseau']),
  };
  serveur = await dresserServeur(banc);
  const [commune] = await banc.regarder(
    'select commune from territoire.couvertures where cpts_id = $1 order by commune limit 1',
    [ici.id],
  );
  const recue = await serveur.appeler(`/api/v1/${ici.slug}/snp/demandes`, {
    method: 'POST',
    headers: { ...(await serveur.cle(ici, 'regulateur')), 'content-type': 'application/json' },
    body: JSON.stringify({
      motif: 'fievre',
      description: SECRETS[2],
      prenom: SECRETS[1],
      nom: SECRETS[0],
      telephone: SECRETS[3],
      commune: commune?.['commune'],
    }),
  });
  if (!recue.ok) throw new Error(`request refused: ${recue.status}`);
  const lignes = await banc.regarder('select id from snp.demandes where cpts_id = $1', [ici.id]);
  ids = lignes.map(({ id }) => String(id));
}, 300_000);

const lectures = ROUTES.filter((r) => r.methode === 'GET' && r.chemin.includes(':slug'));
const chemin = (route: Route, id: string) =>
  route.chemin.replace(':slug', ici.slug).replaceAll(/:\w+(\{[^}]*\})?/g, id);

/** Every reading there is, with the id of a real request wherever an address asks for one. */
async function toutLire(personne: Navigateur): Promise<readonly string[]> {
  const vus: string[] = [];
  await ensemble(lectures, async (route) => {
    const reponse = await personne.lire(chemin(route, ids.at(-1) ?? ''));
    vus.push(`${reponse.status} ${route.chemin}\n${await reponse.text()}`);
  });
  return vus;
}

it('la régulation, elle, lit ce patient sur les mêmes routes', async () => {
  const vus = await toutLire(await serveur.connecter(ici, 'regulateur'));
  expect(vus.some((vu) => vu.includes('Quastelbois'))).toBe(true);
}, 300_000);

describe.each(['ars', 'cpam'] as const)('le rôle %s', (role) => {
  it('ne rencontre sur aucune route le nom, le téléphone ni les mots d’un patient', async () => {
    const personne = await serveur.connecter(ici, role);
    const vus = await toutLire(personne);
    expect(vus.some((vu) => vu.startsWith('200 /app/:slug/pilotage\n'))).toBe(true);
    for (const vu of vus)
      for (const secret of SECRETS) expect(vu.includes(secret), vu.slice(0, 80)).toBe(false);
  }, 300_000);

  it('ne lit aucun petit nombre sur les tableaux, ni ce qui permettrait de le retrouver', async () => {
    const personne = await serveur.connecter(ici, role);
    const csv = await (await personne.lire(`/app/${ici.slug}/pilotage/tableau.csv`)).text();
    const comptes = csv.split('\r\n').filter((ligne) => !ligne.includes('(minutes)'));
    const valeurs = comptes
      .slice(1)
      .filter(Boolean)
      .map((ligne) => ligne.split(/[;,]/)[1] ?? '');
    expect(valeurs.length).toBeGreaterThan(10);
    for (const valeur of valeurs) expect(valeur.replaceAll('"', '')).not.toMatch(/^[1-4]$/);
    for (const adresse of ['', '/pilotage', '/pilotage?periode=annee']) {
      const html = await (await personne.lire(`/app/${ici.slug}${adresse}`)).text();
      for (const [, nombre] of html.matchAll(/<(?:td|dd|strong)[^>]*>\s*(\d+)\s*</g))
        expect(Number(nombre) === 0 || Number(nombre) >= 5, `${adresse} ${nombre}`).toBe(true);
      // In sentences and in what pictures say of themselves.
      expect(html.match(PETIT_NOMBRE_DIT)?.[0], adresse).toBeUndefined();
    }
  }, 120_000);
});
