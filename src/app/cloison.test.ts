import { beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '#kernel/role.ts';
import type { CptsCourante } from '#platform/call.ts';
import type { Route } from '#platform/http/route.ts';
import { chargerDemonstration } from '../../db/seed/charger-demonstration.ts';
import { TABLE_DES_DROITS } from './droits.ts';
import { ROUTES } from './table-des-routes.ts';
import { type Banc, dresserBanc } from './testing/banc.ts';
import { ensemble } from './testing/ensemble.ts';
import { dresserServeur, type Navigateur, type ServeurDeTest } from './testing/serveur.ts';

let banc: Banc;
let serveur: ServeurDeTest;
let ici: CptsCourante;
let ailleurs: CptsCourante;
let coordination: Navigateur;
let cle: { readonly authorization: string };
const etrangers = new Set<string>();

beforeAll(async () => {
  banc = await dresserBanc();
  const { urls, coffre } = banc;
  await chargerDemonstration({ urls, coffre, maintenant: new Date(), jours: 3, dire: () => {} });
  const cpts = await banc.regarder(
    'select id, slug, nom, fuseau from territoire.cpts order by slug',
  );
  const lue = (ligne: Record<string, unknown> | undefined): CptsCourante => ({
    id: String(ligne?.['id']),
    slug: String(ligne?.['slug']),
    nom: String(ligne?.['nom']),
    fuseau: String(ligne?.['fuseau']),
  });
  ici = lue(cpts[0]);
  ailleurs = lue(cpts[1]);
  serveur = await dresserServeur(banc);
  coordination = await serveur.connecter(ici, 'coordinateur');
  cle = await serveur.cle(ici, 'coordinateur');
  await gatherForeignIds();
}, 300_000);

/** One id of every kind that the other CPTS holds and this one does not. */
async function gatherForeignIds(): Promise<void> {
  const tables = await banc.regarder(
    `select distinct n.nspname || '.' || c.relname as nom from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'cpts_id'
     join pg_attribute i on i.attrelid = c.oid and i.attname = 'id'
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('socle', 'pgboss')`,
  );
  for (const { nom } of tables) {
    const [row] = await banc.regarder(`select id from ${String(nom)} where cpts_id = $1 limit 1`, [
      ailleurs.id,
    ]);
    // Two tables may share an id; a list of readers would show, the second time, that it was read.
    if (row) etrangers.add(String(row['id']));
  }
}

const parametres = (route: Route) =>
  [...route.chemin.matchAll(/:(\w+)/g)].map((m) => m[1] ?? '').filter((p) => p !== 'slug');
const cheminDe = (route: Route, slug: string, id: string) =>
  route.chemin.replace(':slug', slug).replaceAll(/:\w+(\{[^}]*\})?/g, id);
const estApi = (route: Route) => /^\/(api|fhir)\//.test(route.chemin);

async function appeler(route: Route, chemin: string): Promise<Response> {
  if (estApi(route))
    return await serveur.appeler(chemin, {
      method: route.methode,
      headers: { ...cle, 'content-type': 'application/json' },
      ...(route.methode === 'GET' ? {} : { body: '{}' }),
    });
  return route.methode === 'GET'
    ? await coordination.lire(chemin)
    : await coordination.envoyer(chemin, {}, `/app/${ici.slug}`);
}

/** What somebody sees of an answer, without what changes at each page and without the id asked for. */
async function vu(reponse: Response, id: string): Promise<string> {
  const texte = (await reponse.text())
    .replaceAll(id, 'ID')
    .replaceAll(/name="_(csrf|cle)" value="[^"]*"/g, '')
    .replaceAll(/\d+ (ms|s)\b/g, '')
    .replaceAll(/\d{1,2}[:\u00a0 ]h?\u00a0?\d{2}/g, '');
  return `${reponse.status} ${reponse.headers.get('location')?.replaceAll(id, 'ID') ?? ''} ${texte}`;
}

describe('chaque route', () => {
  it('a un droit qui existe, une seule entrée dans la table, et un schéma', () => {
    const vues = ROUTES.map((route) => `${route.methode} ${route.chemin}`);
    expect(new Set(vues).size).toBe(vues.length);
    for (const { methode, chemin, droit, saisie } of ROUTES) {
      expect(
        droit === 'public' || droit === 'connecte' || droit in TABLE_DES_DROITS,
        `${methode} ${chemin}: ${droit}`,
      ).toBe(true);
      for (const nom of chemin.matchAll(/:(\w+)/g))
        expect(Object.keys(saisie.shape), chemin).toContain(nom[1]);
    }
  });

  it('ouvre à chaque rôle ce que dit la table relue', async () => {
    const qui = (droit: string) => {
      if (droit === 'public') return 'tout le monde';
      if (droit === 'connecte') return 'tout compte';
      return ROLES.filter((role) => TABLE_DES_DROITS[droit]?.includes(role)).join(', ');
    };
    const table = ROUTES.map(
      ({ methode, chemin, droit }) => `${methode} ${chemin} : ${qui(droit)}`,
    ).sort();
    await expect(`${table.join('\n')}\n`).toMatchFileSnapshot('../../docs/table-des-routes.txt');
  });

  it('refuse ce que la table n’ouvre pas, à chaque rôle', async () => {
    const lectures = ROUTES.filter(
      (route) => route.methode === 'GET' && route.chemin.startsWith('/app/:slug'),
    );
    for (const role of ROLES) {
      const personne = await serveur.connecter(ici, role);
      await ensemble(lectures, async (route) => {
        const permis =
          route.droit === 'connecte' ||
          TABLE_DES_DROITS[route.droit]?.some((tenu) => tenu === role);
        const { status } = await personne.lire(cheminDe(route, ici.slug, crypto.randomUUID()));
        if (permis) expect(status, `${role} ${route.chemin}`).not.toBe(403);
        else expect(status, `${role} ${route.chemin}`).toBe(403);
      });
    }
  }, 300_000);

  it('d’une autre CPTS répond comme si cette CPTS n’existait pas', async () => {
    for (const route of ROUTES.filter((r) => r.droit !== 'public' && r.chemin.includes(':slug'))) {
      const id = crypto.randomUUID();
      const etrangere = await appeler(route, cheminDe(route, ailleurs.slug, id));
      const inconnue = await appeler(route, cheminDe(route, 'n-existe-pas', id));
      expect(etrangere.status, `${route.methode} ${route.chemin}`).toBe(404);
      expect(await vu(etrangere, id), route.chemin).toBe(await vu(inconnue, id));
    }
  }, 300_000);

  it('répond à un identifiant d’une autre CPTS comme à un identifiant inconnu', async () => {
    expect(etrangers.size).toBeGreaterThan(0);
    for (const route of ROUTES.filter(
      (r) => r.chemin.includes(':slug') && parametres(r).length > 0,
    )) {
      const inconnu = crypto.randomUUID();
      const contre = await vu(await appeler(route, cheminDe(route, ici.slug, inconnu)), inconnu);
      await ensemble([...etrangers], async (id) => {
        const reponse = await vu(await appeler(route, cheminDe(route, ici.slug, id)), id);
        expect(reponse, `${route.methode} ${route.chemin}`).toBe(contre);
      });
    }
  }, 300_000);
});
