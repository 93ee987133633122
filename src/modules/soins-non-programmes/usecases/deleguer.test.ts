import { beforeAll, describe, expect, it } from 'vitest';
import type { Portee } from '#kernel/portee.ts';
import { exiger } from '#kernel/result.ts';
import { tenantDe } from '#platform/call.ts';
import { inTenant } from '#platform/db/database.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { ODILE, poserPatient } from '../../patients/testing/builders.ts';
import { creneauxDeLaPeriode } from '../data/creneaux-de-la-periode.query.ts';
import {
  BELVAL,
  CORLIRET,
  PONTAUMUR,
  planterScene,
  poserCreneau,
  poserDemande,
  poserOpposition,
  type Scene,
  TRESSAGUES,
} from '../testing/builders.ts';
import { annulerReservation } from './annuler-reservation.ts';
import { consulterCreneau } from './consulter-creneau.ts';
import { consulterDemande } from './consulter-demande.ts';
import { fermerCreneau } from './fermer-creneau.ts';
import { lireMaJournee } from './lire-journee.ts';
import { listerDemandes } from './lister-demandes.ts';
import { noterIssue } from './noter-issue.ts';
import { ouvrirCreneau } from './ouvrir-creneau.ts';
import { recenser } from './recenser.ts';
import { reserverCreneau } from './reserver-creneau.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});

const SECRETAIRE = '01930000-0000-7000-8000-00000000cafe';
type Delegue = Readonly<Record<string, readonly Portee[]>>;

/** A medical secretary of the professionals named, each for what they let them do. */
const secretariat = (pour: Delegue, maintenant?: Date) =>
  banc.appel(scene.cpts, {
    role: 'delegue',
    id: SECRETAIRE,
    nom: 'Sidonie Vergne',
    delegations: Object.entries(pour).map(([professionnel, portees]) => ({
      professionnel,
      portees,
    })),
    ...(maintenant ? { maintenant } : {}),
  });

const creneau = (professionnel: string, debut: string) => ({
  professionnel,
  debut: `2026-11-23T${debut}:00Z`,
  fin: `2026-11-23T${debut.slice(0, 3)}${Number(debut.slice(3)) + 15}:00Z`,
  commune: PONTAUMUR,
});

async function poserReservation(heure: string, autres: Record<string, unknown> = {}) {
  const id = await poserCreneau(banc, scene.cpts, heure);
  const demande = await poserDemande(banc, scene.cpts, autres);
  const { id: reservation } = exiger(
    await reserverCreneau(banc.appel(scene.cpts), { demande, creneau: id }),
  );
  return { creneau: id, demande, reservation };
}

describe('Un secrétariat', () => {
  it('n’ouvre ni ne ferme de créneau que pour qui le lui a délégué', async () => {
    const appel = secretariat({ [scene.corliret]: ['creneaux'], [scene.belval]: ['demandes'] });
    const { id } = exiger(await ouvrirCreneau(appel, creneau(CORLIRET, '16:00')));
    exiger(await fermerCreneau(appel, { creneau: id }));
    const avant = await banc.regarder('select count(*) from snp.creneaux');
    for (const autre of [TRESSAGUES, BELVAL])
      expect(await ouvrirCreneau(appel, creneau(autre, '16:00'))).toMatchObject({
        refus: { motif: 'agenda-d-un-autre' },
      });
    expect(await banc.regarder('select count(*) from snp.creneaux')).toEqual(avant);
    const deLAutre = await poserCreneau(banc, scene.cpts, '16:20', { professionnel: TRESSAGUES });
    expect(await fermerCreneau(appel, { creneau: deLAutre })).toMatchObject({
      refus: { motif: 'agenda-d-un-autre' },
    });
  });

  it('ne compte les soins que pour qui le lui a délégué', async () => {
    const appel = secretariat({
      [scene.corliret]: ['recensement'],
      [scene.tressagues]: ['creneaux'],
    });
    exiger(await recenser(appel, { professionnel: CORLIRET }));
    expect(await recenser(appel, { professionnel: TRESSAGUES })).toMatchObject({
      refus: { motif: 'agenda-d-un-autre' },
    });
    expect(
      await banc.regarder('select 1 from snp.recensements where professionnel_id = $1', [
        scene.tressagues,
      ]),
    ).toEqual([]);
  });

  it('voit la journée de chacun, et qui vient là où il reçoit les demandes', async () => {
    await poserReservation('10:40', { prenom: 'Lison' });
    const appel = secretariat({
      [scene.corliret]: ['demandes'],
      [scene.tressagues]: ['creneaux'],
      [scene.belval]: ['reunions'],
    });
    const journee = exiger(await lireMaJournee(appel, {}));
    expect(journee.choix.map(({ id }) => id)).toEqual([scene.corliret, scene.tressagues]);
    expect(journee.creneaux.some(({ patient }) => patient?.prenom === 'Lison')).toBe(true);
    const sans = secretariat({ [scene.corliret]: ['creneaux'] });
    const vue = exiger(await lireMaJournee(sans, {}));
    expect(vue.creneaux.map(({ id }) => id)).toEqual(journee.creneaux.map(({ id }) => id));
    expect(vue.creneaux.every(({ patient }) => patient === null)).toBe(true);
    expect(await lireMaJournee(appel, { professionnel: scene.belval })).toMatchObject({
      refus: { motif: 'agenda-d-un-autre' },
    });
    expect(exiger(await lireMaJournee(secretariat({}), {})).creneaux).toEqual([]);
  });

  it('note l’issue et annule pour qui lui confie ses demandes, et pour personne d’autre', async () => {
    const { reservation, demande } = await poserReservation('11:20');
    const apres = new Date('2026-11-23T11:40:00Z');
    const etranger = secretariat(
      { [scene.tressagues]: ['demandes'], [scene.corliret]: ['creneaux'] },
      apres,
    );
    expect(await noterIssue(etranger, { reservation, issue: 'venu' })).toMatchObject({
      refus: { motif: 'reservation-inconnue' },
    });
    expect(await annulerReservation(etranger, { reservation })).toMatchObject({
      refus: { motif: 'reservation-inconnue' },
    });
    expect(await consulterDemande(etranger, { demande })).toMatchObject({
      refus: { motif: 'demande-inconnue' },
    });
    const sien = secretariat({ [scene.corliret]: ['demandes'] }, apres);
    exiger(await consulterDemande(sien, { demande }));
    exiger(await noterIssue(sien, { reservation, issue: 'venu' }));
  });
});

describe('Le secrétariat d’un professionnel à qui une patiente s’oppose', () => {
  it('ne la trouve nulle part : ni journée, ni créneau, ni demande, ni liste, ni export', async () => {
    const patient = await poserPatient(banc, scene.cpts);
    const prise = await poserReservation('12:00', {
      nom: ODILE.nomDeNaissance,
      prenom: 'Odile',
      telephone: ODILE.telephone,
    });
    const appel = secretariat({
      [scene.corliret]: ['creneaux', 'demandes'],
      [scene.tressagues]: ['creneaux', 'demandes'],
    });
    const voir = async () => ({
      journee: await lireMaJournee(appel, { professionnel: scene.corliret }),
      creneau: await consulterCreneau(appel, { creneau: prise.creneau }),
      demande: await consulterDemande(appel, { demande: prise.demande }),
      liste: await listerDemandes(appel, {}),
      periode: await inTenant(banc.db, tenantDe(appel), (tx) =>
        creneauxDeLaPeriode(tx, scene.cpts.id, {
          debut: new Date('2026-11-23T00:00:00Z'),
          fin: new Date('2026-11-24T00:00:00Z'),
          maintenant: appel.maintenant,
        }),
      ),
    });
    expect(JSON.stringify(await voir())).toContain('Odile');
    await poserOpposition(banc, scene.cpts, { patient, professionnel: scene.corliret });
    const vu = await voir();
    expect(JSON.stringify(vu)).not.toMatch(
      new RegExp(`Odile|${prise.demande}|${prise.reservation}`),
    );
    expect(vu.demande).toEqual(await consulterDemande(appel, { demande: crypto.randomUUID() }));
    expect(vu.periode.find(({ id }) => id === prise.creneau)?.etat).toBe('ferme');
    await banc.regarder('delete from snp.reservations where id = $1', [prise.reservation]);
    await banc.regarder('delete from snp.demandes where id = $1', [prise.demande]);
    expect(await voir()).toEqual(vu);
  });
});
