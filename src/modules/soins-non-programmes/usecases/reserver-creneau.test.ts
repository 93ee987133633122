import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from '../../../app/testing/banc.ts';
import {
  BELVAL,
  HERMENT,
  planterScene,
  poserCreneau,
  poserDemande,
  type Scene,
  TRESSAGUES,
} from '../testing/builders.ts';
import { fermerCreneau } from './fermer-creneau.ts';
import { proposerCreneaux } from './proposer-creneaux.ts';
import { reserverCreneau } from './reserver-creneau.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});

const nombreDe = async (table: string) =>
  Number((await banc.regarder(`select count(*)::int as n from ${table}`))[0]?.['n']);

describe('Réserver un créneau', () => {
  it('propose, réserve, et l’écrit au journal, dans la boîte d’envoi et dans l’audit', async () => {
    const { cpts } = scene;
    const creneau = await poserCreneau(banc, cpts, '10:00');
    const demande = await poserDemande(banc, cpts);
    const { propositions } = exiger(await proposerCreneaux(banc.appel(cpts), { demande }));
    expect(propositions[0]).toMatchObject({
      creneauId: creneau,
      nom: 'Mme Garance Corliret',
      trajetMinutes: expect.any(Number),
    });
    expect(propositions[0]?.raisons.length).toBeGreaterThan(2);
    const faite = exiger(await reserverCreneau(banc.appel(cpts), { demande, creneau }));
    const faits = await banc.regarder(
      'select genre, minutes, quantite, detail from journal.faits where sujet = $1 or id = $2 order by genre',
      [demande, faite.id],
    );
    expect(faits).toEqual([
      { genre: 'snp.creneau.pourvu', minutes: null, quantite: 1, detail: null },
      { genre: 'snp.demande.orientee', minutes: null, quantite: 1, detail: 'rendez-vous' },
      { genre: 'snp.demande.recue', minutes: null, quantite: 1, detail: 'ligne' },
      { genre: 'snp.demande.repondue', minutes: 0, quantite: 1, detail: 'rendez-vous' },
      { genre: 'snp.rendez-vous', minutes: 108, quantite: 1, detail: 'ligne' },
    ]);
    expect(
      await banc.regarder("select genre from socle.evenements where genre = 'snp.creneau-reserve'"),
    ).toHaveLength(1);
    const traces = await banc.regarder(
      'select action from tracabilite.traces where personne = $1 order by rang',
      [demande],
    );
    expect(traces.map((trace) => trace['action'])).toEqual([
      'snp.demande-recue',
      'snp.propositions-lues',
      'snp.creneau-reserve',
    ]);
  });

  it('de cent demandes à la fois, un seul créneau n’en laisse passer qu’une ; les autres reçoivent la suite', async () => {
    const { cpts } = scene;
    const suivant = await poserCreneau(banc, cpts, '15:00', {
      professionnel: TRESSAGUES,
      commune: HERMENT,
    });
    const creneau = await poserCreneau(banc, cpts, '11:00');
    const demandes = [];
    for (let n = 0; n < 100; n++) demandes.push(await poserDemande(banc, cpts));
    const avant = await nombreDe('journal.faits');
    const issues = await Promise.all(
      demandes.map((demande) => reserverCreneau(banc.appel(cpts), { demande, creneau })),
    );
    expect(issues.filter((issue) => issue.ok)).toHaveLength(1);
    for (const issue of issues) {
      if (issue.ok) continue;
      expect(issue.refus.motif).toBe('creneau-deja-pris');
      if (issue.refus.motif === 'creneau-deja-pris')
        expect(issue.refus.propositions.map((p) => p.creneauId)).toContain(suivant);
    }
    expect(await nombreDe('journal.faits')).toBe(avant + 4);
  });

  it('seize personnes qui prennent des créneaux différents ne sont jamais refusées', async () => {
    const { cpts } = scene;
    const paires = [];
    for (let n = 0; n < 16; n++) {
      const debut = new Date(Date.UTC(2026, 10, 24, 8, n * 20)).toISOString();
      const creneau = await poserCreneau(banc, cpts, debut);
      paires.push({ creneau, demande: await poserDemande(banc, cpts) });
    }
    const issues = await Promise.all(
      paires.map((paire) => reserverCreneau(banc.appel(cpts), paire)),
    );
    expect(issues.every((issue) => issue.ok)).toBe(true);
  });

  it('une demande ne prend pas deux créneaux, même au même instant', async () => {
    const { cpts } = scene;
    const demande = await poserDemande(banc, cpts);
    const creneaux = [
      await poserCreneau(banc, cpts, '2026-11-25T08:00:00Z'),
      await poserCreneau(banc, cpts, '2026-11-25T09:00:00Z'),
    ];
    const issues = await Promise.all(
      creneaux.map((creneau) => reserverCreneau(banc.appel(cpts), { demande, creneau })),
    );
    expect(issues.filter((issue) => issue.ok)).toHaveLength(1);
    expect(issues.find((issue) => !issue.ok)).toMatchObject({
      refus: { motif: 'demande-deja-orientee' },
    });
  });

  it('refuse un créneau passé, fermé, d’une autre CPTS, ou gardé à d’autres', async () => {
    const { cpts } = scene;
    const demande = await poserDemande(banc, cpts);
    const passe = await poserCreneau(banc, cpts, '12:00');
    const apres = banc.appel(cpts, { maintenant: new Date('2026-11-23T12:30:00Z') });
    expect(await reserverCreneau(apres, { demande, creneau: passe })).toMatchObject({
      refus: { motif: 'creneau-passe' },
    });
    const ferme = await poserCreneau(banc, cpts, '13:00');
    exiger(await fermerCreneau(banc.appel(cpts), { creneau: ferme }));
    expect(await reserverCreneau(banc.appel(cpts), { demande, creneau: ferme })).toMatchObject({
      refus: { motif: 'creneau-ferme' },
    });
    const garde = await poserCreneau(banc, cpts, '13:00', { public: 'ma-patientele' });
    expect(await reserverCreneau(banc.appel(cpts), { demande, creneau: garde })).toMatchObject({
      refus: { motif: 'public-non-admis', raison: 'ma-patientele' },
    });
    const autre = await planterScene(banc, 'autre-cpts');
    const ailleurs = await poserCreneau(banc, autre.cpts, '13:00');
    expect(await reserverCreneau(banc.appel(cpts), { demande, creneau: ailleurs })).toMatchObject({
      refus: { motif: 'creneau-inconnu' },
    });
    expect(
      await reserverCreneau(banc.appel(autre.cpts), { demande, creneau: ailleurs }),
    ).toMatchObject({
      refus: { motif: 'demande-inconnue' },
    });
  });

  it('tient un créneau jusqu’à son heure de libération, sauf pour son professionnel', async () => {
    const { cpts } = scene;
    const demande = await poserDemande(banc, cpts);
    const creneau = await poserCreneau(banc, cpts, '16:00', { libereLe: '2026-11-23T10:00:00Z' });
    expect(await reserverCreneau(banc.appel(cpts), { demande, creneau })).toMatchObject({
      refus: { motif: 'creneau-pas-encore-libere' },
    });
    const a11h = banc.appel(cpts, { maintenant: new Date('2026-11-23T10:00:00Z') });
    expect(await reserverCreneau(a11h, { demande, creneau })).toMatchObject({ ok: true });
  });

  it('répète la première réponse quand la même clé revient', async () => {
    const { cpts } = scene;
    const demande = await poserDemande(banc, cpts);
    const creneau = await poserCreneau(banc, cpts, '2026-11-26T08:00:00Z', {
      professionnel: BELVAL,
    });
    const idempotence = { cle: 'cle-de-reservation', empreinte: 'x' };
    const appel = banc.appel(cpts, { idempotence, maintenant: LUNDI_9H12 });
    const [une, deux] = await Promise.all([
      reserverCreneau(appel, { demande, creneau }),
      reserverCreneau(appel, { demande, creneau }),
    ]);
    expect(une).toEqual(deux);
    expect(exiger(une).id).toEqual(exiger(await reserverCreneau(appel, { demande, creneau })).id);
  });
});
