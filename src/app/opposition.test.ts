import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Role } from '#kernel/role.ts';
import type { Route } from '#platform/http/route.ts';
import { poserPatient } from '../modules/patients/testing/builders.ts';
import {
  planterScene,
  poserOpposition,
  type Scene,
} from '../modules/soins-non-programmes/testing/builders.ts';
import {
  MOTS_D_ODILE,
  peuplerAvecOdile,
} from '../modules/soins-non-programmes/testing/opposition.ts';
import { ROUTES } from './table-des-routes.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from './testing/banc.ts';
import {
  estDesProgrammes,
  estEcriteParIdentifiant,
  estLueParSesPages,
  raisonDeNePasLEssayer,
} from './testing/routes-sans-patient.ts';
import { dresserServeur, type Navigateur, type ServeurDeTest } from './testing/serveur.ts';

let banc: Banc;
let scene: Scene;
let serveur: ServeurDeTest;
let creneau: string;
let siens: readonly string[];

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: LUNDI_9H12 });
  banc = await dresserBanc();
  scene = await planterScene(banc);
  serveur = await dresserServeur(banc);
  const patient = await poserPatient(banc, scene.cpts, { medecinTraitant: scene.tressagues });
  ({ creneau } = await peuplerAvecOdile(banc, scene));
  await poserOpposition(banc, scene.cpts, { patient, professionnel: scene.corliret });
  const lignes = await banc.regarder(
    `select id from patients.patients where id = $1 union all select id from snp.demandes where patient_id = $1
     union all select id from snp.reservations where patient_id = $1 union all select id from snp.reponses where patient_id = $1
     union all select id from patients.oppositions where patient_id = $1`,
    [patient],
  );
  siens = lignes.map(({ id }) => String(id));
}, 120_000);
afterAll(() => vi.useRealTimers());

const cheminDe = ({ chemin }: Route, id: string) =>
  chemin.replace(':slug', scene.cpts.slug).replaceAll(/:\w+(\{[^}]*\})?/g, id);
const nom = ({ methode, chemin }: Route) => `${methode} ${chemin}`;

/** An answer without the id asked for: status, place, sentence of the next page, text. */
async function vu(reponse: Response, id: string): Promise<string> {
  const message = reponse.headers.getSetCookie().find((temoin) => temoin.includes('message='));
  const texte = (await reponse.text())
    .replaceAll(/name="_(csrf|cle)" value="[^"]*"/g, '')
    .replaceAll(/nonce="[^"]*"/g, '');
  const tout = `${reponse.status} ${reponse.headers.get('location') ?? ''} ${message ?? ''} ${texte}`;
  return tout.replaceAll(id, 'ID');
}

/** Sends forms with the token of one page: a session keeps it. */
async function envoyeur(navigateur: Navigateur) {
  const accueil = await (await navigateur.lire('/compte')).text();
  const jeton = /name="_csrf" value="([^"]+)"/.exec(accueil)?.[1] ?? '';
  return (chemin: string) =>
    serveur.appeler(chemin, {
      method: 'POST',
      body: new URLSearchParams({ _csrf: jeton }),
      headers: { cookie: navigateur.cookie, origin: 'http://localhost', host: 'localhost' },
    });
}

const etat = () =>
  banc.regarder(
    ['patients.patients', 'patients.equipe', 'patients.accords', 'patients.oppositions']
      .concat(['snp.demandes', 'snp.reservations', 'snp.reponses', 'snp.creneaux'])
      .map((table) => `select md5(string_agg(t::text, '|' order by t.id)) from ${table} t`)
      .join(' union all '),
  );

describe('chaque route, devant qui une patiente bloque', () => {
  it('est essayée, ou d’une liste qui dit pourquoi elle ne l’est pas', () => {
    const essayee = (route: Route) =>
      estLueParSesPages(route) || estEcriteParIdentifiant(route) || estDesProgrammes(route);
    const oubliees = ROUTES.filter((r) => !essayee(r) && raisonDeNePasLEssayer(r) === null);
    expect(oubliees.map(nom)).toEqual([]);
    const deux = ROUTES.filter((r) => essayee(r) && raisonDeNePasLEssayer(r) !== null);
    expect(deux.map(nom)).toEqual([]);
  });

  it.each<Role>(['professionnel', 'coordinateur'])(
    'qui écrit répond à un %s de ce qui est à elle comme d’un identifiant inconnu',
    async (role) => {
      const navigateur = await serveur.connecter(scene.cpts, role, scene.corliret);
      const envoyer = await envoyeur(navigateur);
      const avant = await etat();
      for (const route of ROUTES.filter(estEcriteParIdentifiant)) {
        const inconnu = crypto.randomUUID();
        const contre = await vu(await envoyer(cheminDe(route, inconnu)), inconnu);
        if (contre.startsWith('403')) continue;
        for (const id of siens)
          expect(await vu(await envoyer(cheminDe(route, id)), id), nom(route)).toBe(contre);
      }
      expect(await etat()).toEqual(avant);
    },
    60_000,
  );

  it('ferme le créneau qu’elle occupe comme un créneau déjà fermé', async () => {
    const envoyer = await envoyeur(
      await serveur.connecter(scene.cpts, 'professionnel', scene.corliret),
    );
    const ferme = crypto.randomUUID();
    await banc.regarder(
      `insert into snp.creneaux select (jsonb_populate_record(c, jsonb_build_object('id', $2::text, 'etat', 'ferme',
         'debut', c.debut + interval '6 hours', 'fin', c.fin + interval '6 hours'))).* from snp.creneaux c where id = $1`,
      [creneau, ferme],
    );
    const fermer = async (id: string) =>
      await vu(await envoyer(`/app/${scene.cpts.slug}/soins/creneaux/${id}/fermer`), id);
    expect(await fermer(creneau)).toBe(await fermer(ferme));
  });

  it('des programmes ne dit rien d’elle à qui ne tient pas les dossiers : aucune clé n’est d’un professionnel', async () => {
    await expect(serveur.cle(scene.cpts, 'professionnel')).rejects.toThrow('saisie-invalide');
    const headers = await serveur.cle(scene.cpts, 'hopital');
    for (const route of ROUTES.filter(estDesProgrammes)) {
      const json = { ...headers, 'content-type': 'application/json' };
      const appeler = async (id: string) => {
        const corps = route.methode === 'GET' ? {} : { body: JSON.stringify({ creneau }) };
        const chemin = cheminDe(route, id);
        return await vu(
          await serveur.appeler(chemin, { method: route.methode, headers: json, ...corps }),
          id,
        );
      };
      const inconnu = crypto.randomUUID();
      const contre = await appeler(inconnu);
      expect(MOTS_D_ODILE.test(contre), nom(route)).toBe(false);
      for (const id of route.chemin.includes(':id') ? siens : [])
        expect(await appeler(id), nom(route)).toBe(contre);
    }
  });
});
