import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { enClair } from '../../../app/testing/clair.ts';
import { ODILE, poserPatient } from '../../patients/testing/builders.ts';
import {
  planterScene,
  poserCreneau,
  poserDemande,
  poserOpposition,
  type Scene,
} from '../testing/builders.ts';
import { annoncerAnnulation, confirmerReservation } from './annoncer-reservation.ts';
import { annulerReservation } from './annuler-reservation.ts';
import { rappelerRendezVous } from './rappeler-rendez-vous.ts';
import { reserverCreneau } from './reserver-creneau.ts';
import { suivreParLien } from './suivre-par-lien.ts';

const ADRESSE = 'https://maillage.exemple.fr';
let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});

async function poserReservation(debut: string, autres: Record<string, unknown> = {}) {
  const creneau = await poserCreneau(banc, scene.cpts, debut);
  const demande = await poserDemande(banc, scene.cpts, {
    description: 'Fièvre du nourrisson',
    ...autres,
  });
  return exiger(await reserverCreneau(banc.appel(scene.cpts), { demande, creneau })).id;
}
const systeme = (autres: Record<string, unknown> = {}) =>
  banc.appel(scene.cpts, { role: 'systeme', nom: 'snp', ...autres });
const messages = async (canal: string) =>
  enClair(
    banc,
    await banc.regarder(
      'select id, destinataire, sujet, corps from socle.messages where canal = $1 order by cree_le desc, id desc',
      [canal],
    ),
    {
      table: 'socle.messages',
      cpts: scene.cpts.id,
      champs: ['destinataire', 'sujet', 'corps'],
    },
  ).map(({ destinataire, sujet, corps }) => ({
    destinataire,
    sujet: String(sujet),
    corps: String(corps).replaceAll('\u00a0', ' '),
  }));

describe('Annoncer un rendez-vous', () => {
  it('écrit au patient l’heure et son lien, rien de sa santé, une seule fois', async () => {
    const reservation = await poserReservation('2026-11-23T10:40:00Z');
    const appel = systeme({ idempotence: { cle: 'evenement-de-reservation', empreinte: '' } });
    exiger(await confirmerReservation(appel, { reservation, adresse: ADRESSE }));
    exiger(await confirmerReservation(appel, { reservation, adresse: ADRESSE }));
    const [message, ...autres] = await messages('sms');
    expect(autres).toEqual([]);
    expect(message?.destinataire).toBe('+33639980001');
    expect(message?.corps).toContain('lundi 23 novembre 2026 à 11 h 40');
    expect(message?.corps).not.toMatch(/Fièvre|Corliret|médecin/);
    const jeton = /suivi\/([\w-]{43})$/.exec(message?.corps ?? '')?.[1];
    const suivi = await suivreParLien(banc.appel(scene.cpts, { role: 'public' }), { jeton });
    expect(exiger(suivi).rendezVous?.professionnel).toBe('Mme Garance Corliret');
  });

  it('écrit un courriel à qui n’a pas de mobile, et rien à qui n’a ni l’un ni l’autre', async () => {
    const fixe = await poserReservation('2026-11-23T12:00:00Z', {
      telephone: '04 73 00 00 00',
      courriel: 'lison@exemple.fr',
    });
    exiger(await confirmerReservation(systeme(), { reservation: fixe, adresse: ADRESSE }));
    expect((await messages('courriel'))[0]).toMatchObject({ destinataire: 'lison@exemple.fr' });
    const rien = await poserReservation('2026-11-23T12:30:00Z', { telephone: '' });
    expect(
      exiger(await confirmerReservation(systeme(), { reservation: rien, adresse: ADRESSE })),
    ).toEqual({ messages: 0 });
  });

  it('prévient le patient quand la régulation annule, et ne confirme plus', async () => {
    const reservation = await poserReservation('2026-11-23T13:00:00Z');
    exiger(await annulerReservation(banc.appel(scene.cpts), { reservation }));
    const avant = (await messages('sms')).length;
    exiger(await confirmerReservation(systeme(), { reservation, adresse: ADRESSE }));
    expect(await messages('sms')).toHaveLength(avant);
    exiger(
      await annoncerAnnulation(systeme(), { reservation, adresse: ADRESSE, par: 'regulation' }),
    );
    expect((await messages('sms')).length).toBe(avant + 1);
    exiger(await annoncerAnnulation(systeme(), { reservation, adresse: ADRESSE, par: 'patient' }));
    expect((await messages('sms')).length).toBe(avant + 1);
  });

  it('rappelle une fois un rendez-vous pris la veille', async () => {
    await poserReservation('2026-11-24T10:00:00Z');
    const rappeler = (maintenant: string) =>
      rappelerRendezVous(systeme({ maintenant: new Date(maintenant) }), { adresse: ADRESSE });
    expect(exiger(await rappeler('2026-11-24T06:00:00Z')).rappels).toBe(0);
    expect(exiger(await rappeler('2026-11-24T08:00:00Z')).rappels).toBe(1);
    expect(exiger(await rappeler('2026-11-24T08:15:00Z')).rappels).toBe(0);
  });

  it('n’écrit plus rien d’une personne au professionnel qu’elle bloque', async () => {
    const patient = await poserPatient(banc, scene.cpts);
    const { telephone } = ODILE;
    const demandeur = { nom: 'Varennes', prenom: 'Odile', telephone };
    const reservation = await poserReservation('2026-11-23T14:00:00Z', demandeur);
    const courriel = 'corliret@exemple.invalid';
    await banc.regarder('update snp.offrants set courriel = $1', [courriel]);
    const siens = async () =>
      (await messages('courriel')).filter(({ destinataire }) => destinataire === courriel).length;
    exiger(await confirmerReservation(systeme(), { reservation, adresse: ADRESSE }));
    expect(await siens()).toBe(1);
    await poserOpposition(banc, scene.cpts, { patient, professionnel: scene.corliret });
    exiger(await confirmerReservation(systeme(), { reservation, adresse: ADRESSE }));
    for (const par of ['regulation', 'patient'] as const)
      exiger(await annoncerAnnulation(systeme(), { reservation, adresse: ADRESSE, par }));
    expect(await siens()).toBe(1);
    await banc.regarder('update snp.offrants set courriel = null');
  });

  it('n’est pas à la portée d’une personne', async () => {
    const reservation = crypto.randomUUID();
    expect(
      await confirmerReservation(banc.appel(scene.cpts), { reservation, adresse: ADRESSE }),
    ).toMatchObject({
      refus: { motif: 'droit-manquant' },
    });
    expect(await confirmerReservation(systeme(), { reservation, adresse: ADRESSE })).toMatchObject({
      refus: { motif: 'reservation-inconnue' },
    });
  });
});
