import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { exiger } from '#kernel/result.ts';
import type { Role } from '#kernel/role.ts';
import type { Route } from '#platform/http/route.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from '../../../app/testing/banc.ts';
import { ensemble } from '../../../app/testing/ensemble.ts';
import { estLueParSesPages } from '../../../app/testing/routes-sans-patient.ts';
import {
  dresserServeur,
  type Navigateur,
  type ServeurDeTest,
} from '../../../app/testing/serveur.ts';
import { poserPatient } from '../../patients/testing/builders.ts';
import { planterScene, poserCreneau, poserOpposition, type Scene } from '../testing/builders.ts';
import { MOTS_D_ODILE, peuplerAvecOdile } from '../testing/opposition.ts';
import { fermerCreneau } from '../usecases/fermer-creneau.ts';
import { ouvrirCreneau } from '../usecases/ouvrir-creneau.ts';
import { reserverCreneau } from '../usecases/reserver-creneau.ts';
import { rouvrirCreneau } from '../usecases/rouvrir-creneau.ts';

let banc: Banc;
let scene: Scene;
let serveur: ServeurDeTest;
let patient: string;
let demandes: readonly string[];
let sien: string;
const lecteurs = new Map<string, Navigateur>();

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: LUNDI_9H12 });
  banc = await dresserBanc();
  scene = await planterScene(banc);
  serveur = await dresserServeur(banc);
  patient = await poserPatient(banc, scene.cpts);
  const roles: readonly Role[] = ['professionnel', 'coordinateur'];
  for (const role of roles)
    lecteurs.set(role, await serveur.connecter(scene.cpts, role, scene.corliret));
  ({ demandes, creneau: sien } = await peuplerAvecOdile(banc, scene));
  await poserOpposition(banc, scene.cpts, { patient, professionnel: scene.corliret });
}, 120_000);
afterAll(() => vi.useRealTimers());

const lectures = () => serveur.routes.filter(estLueParSesPages);

const cheminDe = ({ chemin }: Route, id: string) =>
  chemin.replace(':slug', scene.cpts.slug).replaceAll(/:\w+(\{[^}]*\})?/g, id);

/** Without what changes at each page. */
async function vu(reponse: Response): Promise<string> {
  const texte = (await reponse.text())
    .replaceAll(/name="_(csrf|cle)" value="[^"]*"/g, '')
    .replaceAll(/nonce="[^"]*"/g, '');
  return `${reponse.status} ${reponse.headers.get('location') ?? ''} ${texte}`;
}

async function toutLire(navigateur: Navigateur): Promise<ReadonlyMap<string, string>> {
  const ids = await banc.regarder(
    `select id from snp.creneaux union all select id from snp.demandes union all select id from snp.reservations
     union all select id from patients.patients`,
  );
  idsConnus = new Set([...idsConnus, ...ids.map(({ id }) => String(id)), scene.corliret]);
  const chemins = lectures().flatMap((route) => {
    const parametre = cheminDe(route, '').includes('//') || cheminDe(route, '').endsWith('/');
    return parametre
      ? [...idsConnus].map((id) => cheminDe(route, id))
      : SUITES.map((suite) => `${cheminDe(route, '')}${suite}`);
  });
  const lus = new Map<string, string>();
  await ensemble(chemins, async (chemin) => {
    lus.set(chemin, await vu(await navigateur.lire(chemin)));
  });
  return lus;
}

let idsConnus: ReadonlySet<string> = new Set();
const SUITES = ['', '?q=odile'];

/** The same world where Odile never was: her rows are not there, anonymous figures are. */
async function oublierOdile(): Promise<void> {
  for (const table of ['reservations', 'reponses'])
    await banc.regarder(`delete from snp.${table} where demande_id = any ($1)`, [demandes]);
  await banc.regarder('delete from snp.demandes where id = any ($1)', [demandes]);
  await banc.regarder('delete from socle.messages where objet = any ($1)', [demandes]);
  for (const table of ['oppositions', 'accords', 'equipe', 'bris_de_glace'])
    await banc.regarder(`delete from patients.${table} where patient_id = $1`, [patient]);
  await banc.regarder('delete from patients.patients where id = $1', [patient]);
}

describe('Un professionnel à qui une patiente s’oppose', () => {
  it('ne réserve plus, ni ne se voit proposer : la régulation lit « déjà pris », sans savoir pourquoi', async () => {
    const attend = demandes[3] ?? '';
    const creneau = await poserCreneau(banc, scene.cpts, '15:00');
    const refuse = await reserverCreneau(banc.appel(scene.cpts, { role: 'regulateur' }), {
      demande: attend,
      creneau,
    });
    expect(refuse).toMatchObject({ ok: false, refus: { motif: 'creneau-deja-pris' } });
    expect(JSON.stringify(refuse)).not.toContain(scene.corliret);
    expect(
      await banc.regarder('select 1 from snp.reservations where creneau_id = $1', [creneau]),
    ).toEqual([]);
  });

  it('dont un rendez-vous était pris : la coordination le lit à réorienter, la régulation non', async () => {
    const coordination = await serveur.connecter(scene.cpts, 'coordinateur');
    const accueil = await (await coordination.lire(`/app/${scene.cpts.slug}`)).text();
    expect(accueil).toContain('À réorienter');
    expect(accueil).toContain('s’oppose désormais à Mme Garance Corliret');
    const regulation = await serveur.connecter(scene.cpts, 'regulateur');
    for (const chemin of ['', `/soins/demandes/${demandes[0]}`]) {
      const html = await (await regulation.lire(`/app/${scene.cpts.slug}${chemin}`)).text();
      expect(html).not.toMatch(/réorienter|oppos/i);
    }
  });

  it('reçoit de chaque écriture sur ses demandes la réponse d’un identifiant inconnu', async () => {
    const professionnel = lecteurs.get('professionnel');
    const accueil = `/app/${scene.cpts.slug}`;
    for (const route of serveur.routes.filter(
      (r) => r.methode === 'POST' && r.chemin.startsWith('/app/:slug/soins/demandes/:id'),
    )) {
      const inconnue = crypto.randomUUID();
      const [avant] = await banc.regarder(
        'select md5(string_agg(d::text, $1 order by id)) as m from snp.demandes d',
        ['|'],
      );
      for (const demande of demandes) {
        const de = async (id: string) => {
          const reponse = await professionnel?.envoyer(cheminDe(route, id), {}, accueil);
          return reponse && (await vu(reponse)).replaceAll(id, 'ID');
        };
        expect(await de(demande), route.chemin).toBe(await de(inconnue));
      }
      const [apres] = await banc.regarder(
        'select md5(string_agg(d::text, $1 order by id)) as m from snp.demandes d',
        ['|'],
      );
      expect(apres, route.chemin).toEqual(avant);
    }
  });

  it('rouvre son créneau, ou en ouvre un à cette heure : même réponse que si la coordination l’avait fermé', async () => {
    const professionnel = lecteurs.get('professionnel');
    const temoin = await poserCreneau(banc, scene.cpts, '16:40');
    exiger(await fermerCreneau(banc.appel(scene.cpts), { creneau: temoin }));
    const page = (id: string) => `/app/${scene.cpts.slug}/soins/creneaux/${id}`;
    const geste = async (id: string, quoi: string) => {
      const reponse = await professionnel?.envoyer(`${page(id)}/${quoi}`, {}, page(id));
      const suite = await professionnel?.lire(reponse?.headers.get('location') ?? '');
      // What is said travels in a cookie, to the page that follows.
      const dit = reponse?.headers.get('set-cookie') ?? '';
      expect(dit).not.toBe('');
      const lu = `${reponse?.status} ${dit} ${suite && (await vu(suite))}`;
      return lu.replaceAll(id, 'ID').replaceAll(/1[17]\u202f?\s?h\s?40/g, 'HEURE');
    };
    for (const quoi of ['rouvrir', 'fermer'])
      expect(await geste(sien, quoi), quoi).toBe(await geste(temoin, quoi));
    const appel = banc.appel(scene.cpts, {
      role: 'professionnel',
      professionnel: scene.corliret,
    });
    const ouvrir = async (a: string) =>
      await ouvrirCreneau(appel, {
        debut: `2026-11-23T${a}:00Z`,
        fin: `2026-11-23T${a.replace(':35', ':50')}:00Z`,
        commune: '63283',
      });
    const refuse = await ouvrir('10:35');
    expect(refuse).toEqual({ ok: false, refus: { motif: 'creneau-retire' } });
    for (const creneau of [sien, temoin])
      expect(await rouvrirCreneau(appel, { creneau })).toEqual(refuse);
    expect(await ouvrir('16:35')).toEqual(refuse);
    expect(
      await banc.regarder('select etat from snp.creneaux where id = any ($1) order by debut', [
        [sien, temoin],
      ]),
    ).toEqual([{ etat: 'reserve' }, { etat: 'ferme' }]);
    exiger(await rouvrirCreneau(banc.appel(scene.cpts), { creneau: temoin }));
  });

  it('ne la trouve nulle part, et ne distingue pas cela d’une absence, octet pour octet', async () => {
    const avec = new Map<string, ReadonlyMap<string, string>>();
    for (const [role, navigateur] of lecteurs) avec.set(role, await toutLire(navigateur));
    for (const lus of avec.values())
      for (const [chemin, page] of lus) {
        expect(page, chemin).not.toMatch(MOTS_D_ODILE);
        if (!chemin.includes('?q=odile')) expect(page, chemin).not.toMatch(/odile/i);
      }
    const sienne = avec.get('professionnel');
    const journee = sienne?.get(`/app/${scene.cpts.slug}`) ?? '';
    expect(journee).toContain('Lison');
    // A slot taken by nobody would tell: theirs looks closed.
    expect(journee).toContain('Fermé');
    expect(journee).not.toContain('Réservé');
    await oublierOdile();
    for (const [role, navigateur] of lecteurs) {
      const sans = await toutLire(navigateur);
      // The audit trail tells what was done, pseudonyms alone: for who coordinates, it has a longer past in one world.
      for (const [chemin, page] of avec.get(role) ?? [])
        if (!chemin.includes('/tracabilite'))
          expect(page, `${role} ${chemin}`).toBe(sans.get(chemin));
    }
  }, 300_000);
});
