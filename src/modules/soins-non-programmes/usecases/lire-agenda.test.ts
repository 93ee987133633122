import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from '../../../app/testing/banc.ts';
import { agendasSuivis, rendezVousOccupes } from '../data/agendas.query.ts';
import { creneauxDeLaPeriode } from '../data/creneaux-de-la-periode.query.ts';
import { lireAgendasJobs } from '../jobs/lire-agendas.job.ts';
import {
  agendaOccupe,
  avecAgendas,
  type FauxAgenda,
  ouvrirFauxAgenda,
} from '../testing/agendas.ts';
import {
  CORLIRET,
  planterScene,
  poserCreneau,
  poserDemande,
  type Scene,
} from '../testing/builders.ts';
import { ajouterAgenda, retirerAgenda } from './ajouter-agenda.ts';
import { annulerReservation } from './annuler-reservation.ts';
import { fermerCreneau } from './fermer-creneau.ts';
import { lireAgenda } from './lire-agenda.ts';
import { proposerCreneaux } from './proposer-creneaux.ts';
import { reserverCreneau } from './reserver-creneau.ts';
import { rouvrirCreneau } from './rouvrir-creneau.ts';

let banc: Banc;
let flux: FauxAgenda;
let scene: Scene;
let cpts: CptsCourante;
let numero = 0;
beforeAll(async () => {
  banc = await dresserBanc();
  flux = await ouvrirFauxAgenda();
});
afterAll(async () => await flux.close());
beforeEach(async () => {
  scene = await planterScene(banc, `agendas-${++numero}`);
  cpts = scene.cpts;
  flux.dire([]);
});

const plusTard = (minutes: number) => new Date(LUNDI_9H12.getTime() + minutes * 60_000);
const appel = (minutes = 0, par: Parameters<Banc['appel']>[1] = {}) =>
  avecAgendas(banc.appel(cpts, { maintenant: plusTard(minutes), ...par }));
const ajouter = async (adresse = `${flux.origin}/secret-de-corliret.ics`) =>
  exiger(await ajouterAgenda(appel(), { professionnel: CORLIRET, nom: 'Doctolib', adresse })).id;
const lire = async (agenda: string, minutes = 0) =>
  exiger(await lireAgenda(appel(minutes), agenda)).echec;
const etats = async () => {
  const periode = { debut: LUNDI_9H12, fin: plusTard(1440), maintenant: LUNDI_9H12 };
  const creneaux = await banc.lire(cpts, (tx) => creneauxDeLaPeriode(tx, cpts.id, periode));
  return creneaux.map(({ debut, etat }) => `${debut.toISOString().slice(11, 16)} ${etat}`);
};
const suivi = async (minutes = 0) => {
  const choix = { professionnels: null, maintenant: plusTard(minutes) };
  const ou = { cpts: cpts.id, coffre: banc.coffre };
  const [seul] = await banc.lire(cpts, (tx) => agendasSuivis({ tx, ...ou }, choix));
  return seul;
};
const offerts = async () => {
  const [somme] = await banc.regarder(
    "select sum(quantite)::int as n from journal.faits where cpts_id = $1 and genre = 'snp.creneau.offert'",
    [cpts.id],
  );
  return somme?.['n'];
};
const reserver = async (creneau: string, minutes = 0) =>
  await reserverCreneau(appel(minutes), { demande: await poserDemande(banc, cpts), creneau });

describe('un agenda lu', () => {
  it('ferme les créneaux qu’il occupe, partout, et les rouvre quand il se libère', async () => {
    const pris = await poserCreneau(banc, cpts, '10:40');
    await poserCreneau(banc, cpts, '11:00');
    flux.dire([['10:50', '10:55']]);
    const agenda = await ajouter();
    expect(await lire(agenda)).toBeNull();
    expect(await etats()).toEqual(['10:40 occupe', '11:00 libre']);
    expect(await offerts()).toBe(1);
    const demande = await poserDemande(banc, cpts);
    const { propositions } = exiger(await proposerCreneaux(appel(), { demande }));
    expect(propositions.map(({ debut }) => debut)).toEqual(['2026-11-23T11:00:00.000Z']);
    expect(await reserver(pris)).toMatchObject({ refus: { motif: 'creneau-ferme' } });
    flux.dire([]);
    await lire(agenda, 5);
    expect(await etats()).toEqual(['10:40 libre', '11:00 libre']);
    expect(await offerts()).toBe(2);
    expect((await reserver(pris)).ok).toBe(true);
  });

  it('ferme aussi ce qui s’ouvre, se rouvre ou se rend pendant ce temps', async () => {
    const rendu = await poserCreneau(banc, cpts, '10:00');
    const reservation = exiger(await reserver(rendu)).id;
    const refait = await poserCreneau(banc, cpts, '10:20');
    exiger(await fermerCreneau(appel(), { creneau: refait }));
    flux.dire([['10:00', '11:00']]);
    await lire(await ajouter());
    await poserCreneau(banc, cpts, '10:40');
    exiger(await rouvrirCreneau(appel(), { creneau: refait }));
    exiger(await annulerReservation(appel(), { reservation }));
    expect(await etats()).toEqual(['10:00 occupe', '10:20 occupe', '10:40 occupe']);
    expect(await offerts()).toBe(0);
    exiger(await fermerCreneau(appel(), { creneau: refait }));
    expect(await offerts()).toBe(0);
  });

  it('garde un rendez-vous déjà pris, et le dit', async () => {
    const pris = await poserCreneau(banc, cpts, '10:40');
    exiger(await reserver(pris));
    flux.dire([['10:30', '12:00']]);
    await lire(await ajouter());
    expect(await etats()).toEqual(['10:40 reserve']);
    const choix = { professionnels: [scene.corliret], maintenant: LUNDI_9H12 };
    const liste = await banc.lire(cpts, (tx) => rendezVousOccupes(tx, cpts.id, choix));
    expect(liste).toMatchObject([{ creneauId: pris, professionnel: 'Mme Garance Corliret' }]);
    const autre = { ...choix, professionnels: [scene.tressagues] };
    expect(await banc.lire(cpts, (tx) => rendezVousOccupes(tx, cpts.id, autre))).toEqual([]);
  });

  it('ne se ferme pas sur nos propres rendez-vous, revenus par un agenda abonné', async () => {
    await poserCreneau(banc, cpts, '10:40');
    flux.dire(agendaOccupe([['10:40', '11:00']], `rendez-vous-1@${cpts.id}.maillage`));
    await lire(await ajouter());
    expect(await etats()).toEqual(['10:40 libre']);
    flux.dire(agendaOccupe([['10:40', '11:00']], `rendez-vous-1@${crypto.randomUUID()}.maillage`));
    await lire((await suivi())?.id ?? '', 5);
    expect(await etats()).toEqual(['10:40 occupe']);
  });

  it('garde le dernier bon état, réessaie de moins en moins souvent, et dit pourquoi', async () => {
    await poserCreneau(banc, cpts, '10:40');
    flux.dire([['10:40', '11:00']]);
    const agenda = await ajouter();
    await lire(agenda);
    const attentes: number[] = [];
    for (const [i, quoi] of ['<html>', agendaOccupe([]).slice(0, -20), '', '{}'].entries()) {
      flux.dire(quoi);
      const minutes = 10 + i * 30;
      expect(await lire(agenda, minutes)).toBe(
        ['page-web', 'tronque', 'pas-un-agenda', 'pas-un-agenda'][i],
      );
      const vu = await suivi(minutes);
      attentes.push(((vu?.prochaineLe.getTime() ?? 0) - plusTard(minutes).getTime()) / 60_000);
      expect(vu).toMatchObject({ luLe: LUNDI_9H12, echecs: i + 1 });
    }
    expect(attentes).toEqual([10, 20, 40, 80]);
    expect(await etats()).toEqual(['10:40 occupe']);
    flux.dire([]);
    expect(await lire(agenda, 110)).toBeNull();
    expect(await suivi(110)).toMatchObject({ echec: null, echecs: 0, luLe: plusTard(110) });
    expect(await etats()).toEqual(['10:40 libre']);
  });

  it('demande au serveur si rien n’a changé, mais relit tout une fois par jour', async () => {
    const conditions: (string | undefined)[] = [];
    flux.dire((request, answer) => {
      conditions.push(request.headers['if-none-match']);
      if (request.headers['if-none-match']) answer.writeHead(304).end();
      else answer.writeHead(200, { etag: '"v1"' }).end(agendaOccupe([['10:40', '11:00']]));
    });
    await poserCreneau(banc, cpts, '10:40');
    const agenda = await ajouter();
    for (const minutes of [0, 5, 1_500]) expect(await lire(agenda, minutes)).toBeNull();
    expect(conditions).toEqual([undefined, '"v1"', undefined]);
    expect(await etats()).toEqual(['10:40 occupe']);
  });

  it('se lit à son heure par le travail de chaque minute, et pas deux fois de suite à la main', async () => {
    await poserCreneau(banc, cpts, '10:40');
    flux.dire([['10:40', '11:00']]);
    const agenda = await ajouter();
    const [job] = lireAgendasJobs;
    const systeme = (minutes: number) => appel(minutes, { role: 'systeme' });
    const heure = { id: crypto.randomUUID(), genre: 'heure', donnees: {} };
    const moyens = { adresse: '', distribuer: async () => {}, sas: null };
    const avant = flux.appels();
    await job?.executer(systeme(1), heure, moyens);
    await job?.executer(systeme(3), heure, moyens);
    expect(flux.appels() - avant).toBe(1);
    expect(await etats()).toEqual(['10:40 occupe']);
    expect(await lireAgenda(appel(1), agenda)).toMatchObject({
      refus: { motif: 'agenda-lu-a-l-instant' },
    });
    await job?.executer(systeme(7), heure, moyens);
    expect(flux.appels() - avant).toBe(2);
  });

  it('rend ses créneaux quand on le retire', async () => {
    await poserCreneau(banc, cpts, '10:40');
    flux.dire([['10:40', '11:00']]);
    const agenda = await ajouter();
    await lire(agenda);
    exiger(await retirerAgenda(appel(), { agenda }));
    expect(await etats()).toEqual(['10:40 libre']);
    expect(await retirerAgenda(appel(), { agenda })).toMatchObject({
      refus: { motif: 'agenda-inconnu' },
    });
  });

  it('ne laisse de l’agenda ni adresse ni titre dans la base, et ne montre que la fin de l’adresse', async () => {
    flux.dire([['10:40', '11:00']]);
    await lire(await ajouter());
    const [ligne] = await banc.regarder(
      'select a::text as tout from snp.agendas a where cpts_id = $1',
      [cpts.id],
    );
    for (const secret of ['secret-de-corliret', 'patient secret', '127.0.0.1'])
      expect(String(ligne?.['tout'])).not.toContain(secret);
    expect((await suivi())?.adresse).toBe(`127.0.0.1:${flux.port}/••••.ics`);
  });

  it('se refuse : non permis, mauvaise adresse, agenda d’un autre, d’une autre CPTS, septième', async () => {
    const saisie = { nom: 'Doctolib', adresse: `${flux.origin}/a.ics` };
    const corliret = { role: 'professionnel', professionnel: scene.corliret } as const;
    expect(await ajouterAgenda(banc.appel(cpts, corliret), saisie)).toMatchObject({
      refus: { motif: 'agendas-non-permis' },
    });
    for (const [adresse, echec] of [
      ['mon agenda', 'adresse-invalide'],
      ['http://www.exemple.fr/a.ics', 'pas-https'],
      ['https://10.0.0.1/a.ics', 'adresse-privee'],
    ])
      expect(await ajouterAgenda(appel(0, corliret), { ...saisie, adresse })).toMatchObject({
        refus: { motif: 'adresse-d-agenda', echec },
      });
    const tressagues = { role: 'professionnel', professionnel: scene.tressagues } as const;
    expect(
      await ajouterAgenda(appel(0, tressagues), { ...saisie, professionnel: CORLIRET }),
    ).toMatchObject({ refus: { motif: 'agenda-d-un-autre' } });
    const { id: agenda } = exiger(await ajouterAgenda(appel(0, corliret), saisie));
    const voisine = await planterScene(banc, `voisine-${numero}`);
    for (const intrus of [appel(0, tressagues), avecAgendas(banc.appel(voisine.cpts))]) {
      expect(await lireAgenda(intrus, agenda)).toMatchObject({
        refus: { motif: 'agenda-inconnu' },
      });
      expect(await retirerAgenda(intrus, { agenda })).toMatchObject({
        refus: { motif: 'agenda-inconnu' },
      });
    }
    for (let i = 0; i < 5; i++) exiger(await ajouterAgenda(appel(0, corliret), saisie));
    expect(await ajouterAgenda(appel(0, corliret), saisie)).toMatchObject({
      refus: { motif: 'trop-d-agendas' },
    });
  });

  it('de cent réservations pendant qu’il ferme le créneau, en laisse une au plus, et aucune après', async () => {
    for (const tour of [0, 1, 2]) {
      const creneau = await poserCreneau(banc, cpts, `1${tour + 1}:00`);
      const demandes = await Promise.all(
        Array.from({ length: 100 }, () => poserDemande(banc, cpts)),
      );
      flux.dire([[`1${tour + 1}:00`, `1${tour + 1}:10`]]);
      const agenda = (await suivi())?.id ?? (await ajouter());
      let fermee = false;
      const lecture = lire(agenda, tour * 5).then(() => {
        fermee = true;
      });
      const essais = await Promise.all(
        demandes.map(async (demande, i) => {
          // Spread over the reading, which takes its own thread and a call.
          await new Promise((resolve) => setTimeout(resolve, tour === 0 ? 0 : i * 6));
          const apres = fermee;
          return { apres, fait: (await reserverCreneau(appel(), { demande, creneau })).ok };
        }),
      );
      await lecture;
      expect(essais.filter(({ fait }) => fait).length).toBeLessThanOrEqual(1);
      expect(essais.filter(({ fait, apres }) => fait && apres)).toEqual([]);
      const [ligne] = await banc.regarder(
        `select c.etat, (select count(*)::int from snp.reservations r where r.creneau_id = c.id and r.annulee_le is null) as n
         from snp.creneaux c where c.id = $1`,
        [creneau],
      );
      expect([
        { etat: 'reserve', n: 1 },
        { etat: 'occupe', n: 0 },
      ]).toContainEqual(ligne);
    }
  });
});
