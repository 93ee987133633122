import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from '../../../app/testing/banc.ts';
import {
  dresserServeur,
  type Navigateur,
  type ServeurDeTest,
} from '../../../app/testing/serveur.ts';
import { poserPatient } from '../../patients/testing/builders.ts';
import {
  planterScene,
  poserCreneau,
  poserDemande,
  poserOpposition,
  type Scene,
  TRESSAGUES,
} from '../testing/builders.ts';
import { annulerReservation } from '../usecases/annuler-reservation.ts';
import { reserverCreneau } from '../usecases/reserver-creneau.ts';

let banc: Banc;
let scene: Scene;
let serveur: ServeurDeTest;
let medecin: Navigateur;
let coordination: Navigateur;
const AGENDAS = '/app/demo-combrailles/soins/agendas';

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: LUNDI_9H12 });
  banc = await dresserBanc();
  scene = await planterScene(banc);
  serveur = await dresserServeur(banc);
  medecin = await serveur.connecter(scene.cpts, 'professionnel', scene.corliret);
  coordination = await serveur.connecter(scene.cpts, 'coordinateur');
}, 120_000);
afterAll(() => vi.useRealTimers());

const donner = async (qui: Navigateur, champs: Readonly<Record<string, string>> = {}) => {
  const page = await (await qui.envoyer(`${AGENDAS}/publier`, champs, AGENDAS)).text();
  const [, chemin = ''] = /http:\/\/localhost(\/c\/[^"<]+\.ics)/.exec(page) ?? [];
  return chemin;
};
const evenements = async (chemin: string) => {
  const reponse = await serveur.appeler(chemin);
  const vcalendar = new ICAL.Component(ICAL.parse(await reponse.text()));
  return vcalendar.getAllSubcomponents('vevent').map((vevent) => ({
    uid: String(vevent.getFirstPropertyValue('uid')),
    titre: String(vevent.getFirstPropertyValue('summary')),
    debut: String(vevent.getFirstPropertyValue('dtstart')),
    etat: String(vevent.getFirstPropertyValue('status')),
    rang: Number(vevent.getFirstPropertyValue('sequence')),
    lien: String(vevent.getFirstPropertyValue('url')),
  }));
};
const reserver = async (heure: string, autres = {}, demande?: string) => {
  const creneau = await poserCreneau(banc, scene.cpts, heure, autres);
  const saisie = { creneau, demande: demande ?? (await poserDemande(banc, scene.cpts)) };
  return { creneau, id: exiger(await reserverCreneau(banc.appel(scene.cpts), saisie)).id };
};

describe('un agenda publié', () => {
  it('montre l’heure et le lieu de chaque rendez-vous, jamais le patient, et dit les annulations', async () => {
    const { id, creneau } = await reserver('10:40');
    const chemin = await donner(medecin);
    expect(chemin).toMatch(/^\/c\/demo-combrailles\/rendez-vous\/[\w-]{43}\.ics$/);
    const attendu = {
      uid: `${id}@${scene.cpts.id}.maillage`,
      titre: 'Rendez-vous soins non programmés',
      debut: '2026-11-23T10:40:00Z',
      lien: `http://localhost/app/demo-combrailles/soins/creneaux/${creneau}`,
    };
    expect(await evenements(chemin)).toEqual([{ ...attendu, etat: 'CONFIRMED', rang: 0 }]);
    const texte = await (await serveur.appeler(chemin)).text();
    // Long lines are folded, ids included.
    for (const secret of ['Fièvre', '39980001', '34'])
      expect(
        texte.replaceAll('\r\n ', '').replaceAll(/[0-9a-f-]{36}|\d{8}T\d{6}Z/g, ''),
      ).not.toContain(secret);
    exiger(await annulerReservation(banc.appel(scene.cpts), { reservation: id }));
    expect(await evenements(chemin)).toEqual([{ ...attendu, etat: 'CANCELLED', rang: 1 }]);
  });

  it('ne se renvoie pas deux fois, n’est gardé par personne d’autre, et se lit sans session', async () => {
    const chemin = await donner(medecin);
    const premiere = await serveur.appeler(chemin);
    expect(premiere.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(premiere.headers.get('cache-control')).toBe('private, no-cache');
    const etag = premiere.headers.get('etag') ?? '';
    const seconde = await serveur.appeler(chemin, { headers: { 'if-none-match': etag } });
    expect(seconde.status).toBe(304);
    expect(await seconde.text()).toBe('');
  });

  it('est à la trace la première fois du jour, puis seulement compté', async () => {
    const chemin = await donner(medecin);
    const traces = async () => {
      const [compte] = await banc.regarder(
        "select count(*)::int as n from tracabilite.traces where action = 'snp.agenda-publie-lu'",
      );
      return Number(compte?.['n']);
    };
    const avant = await traces();
    for (let fois = 0; fois < 3; fois++) await serveur.appeler(chemin);
    expect(await traces()).toBe(avant + 1);
    const [lien] = await banc.regarder(
      "select lectures::int as n from liens.liens where genre = 'snp.publication' order by cree_le desc, id desc limit 1",
    );
    expect(lien?.['n']).toBe(3);
  });

  it('montre le seul professionnel, le seul lieu, ou toute la CPTS', async () => {
    await reserver('13:00', { professionnel: TRESSAGUES, lieu: 'Maison de santé' });
    const debuts = async (chemin: string) => (await evenements(chemin)).map(({ debut }) => debut);
    const treize = '2026-11-23T13:00:00Z';
    expect(await debuts(await donner(medecin))).not.toContain(treize);
    expect(await debuts(await donner(coordination, { quoi: 'cpts' }))).toContain(treize);
    const lieu = { quoi: '63283/Maison de santé' };
    expect(await debuts(await donner(coordination, lieu))).toEqual([treize]);
    expect(await debuts(await donner(coordination, { quoi: 'secteur/A' }))).toContain(treize);
    expect(await donner(coordination, { quoi: 'secteur/Z' })).toBe('');
    expect(await donner(medecin, { quoi: 'secteur/A' })).toBe('');
    expect(await donner(medecin, { quoi: 'cpts' })).toBe('');
    expect(await donner(medecin, { qui: TRESSAGUES })).toBe('');
  });

  it('cesse aussitôt quand on révoque son adresse ou qu’on la change', async () => {
    const chemin = await donner(medecin);
    const page = await (await medecin.lire(AGENDAS)).text();
    expect(page).not.toContain(chemin);
    const ids = [...page.matchAll(/publies\/([0-9a-f-]{36})\/renouveler/g)].map(([, id]) => id);
    const changees = await Promise.all(
      ids.map((id) => medecin.envoyer(`${AGENDAS}/publies/${id}/renouveler`, {}, AGENDAS)),
    );
    expect(changees.every(({ status }) => status === 200)).toBe(true);
    expect((await serveur.appeler(chemin)).status).toBe(404);
    const autre = await donner(medecin);
    const voisin = await serveur.connecter(scene.cpts, 'professionnel', scene.tressagues);
    for (const id of ids) await voisin.envoyer(`${AGENDAS}/publies/${id}/revoquer`, {}, AGENDAS);
    expect((await serveur.appeler(autre)).status).toBe(200);
    const suite = await (await medecin.lire(AGENDAS)).text();
    for (const [, id] of suite.matchAll(/publies\/([0-9a-f-]{36})\/revoquer/g))
      await medecin.envoyer(`${AGENDAS}/publies/${id}/revoquer`, {}, AGENDAS);
    expect((await serveur.appeler(autre)).status).toBe(404);
  });

  it('dit annulé le rendez-vous d’un patient qui s’est opposé depuis', async () => {
    const patient = await poserPatient(banc, scene.cpts);
    const { id } = await reserver('15:00');
    await banc.regarder('update snp.reservations set patient_id = $1 where id = $2', [patient, id]);
    const chemin = await donner(medecin);
    const etat = async () => (await evenements(chemin)).find(({ uid }) => uid.startsWith(id))?.etat;
    expect(await etat()).toBe('CONFIRMED');
    await poserOpposition(banc, scene.cpts, { patient, professionnel: scene.corliret });
    expect(await etat()).toBe('CANCELLED');
  });

  it('ne s’ouvre ni par un jeton inventé, ni par celui d’une autre CPTS', async () => {
    const chemin = await donner(medecin);
    await planterScene(banc, 'voisine');
    for (const faux of [
      chemin.replace('demo-combrailles', 'voisine'),
      `/c/demo-combrailles/rendez-vous/${'a'.repeat(43)}.ics`,
      '/c/demo-combrailles/rendez-vous/x.ics',
    ])
      expect((await serveur.appeler(faux)).status, faux).toBe(404);
  });
});
