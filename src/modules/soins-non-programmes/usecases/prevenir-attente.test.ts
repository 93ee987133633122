import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from '../../../app/testing/banc.ts';
import { messagesEcrits } from '../../../app/testing/clair.ts';
import { planterScene, poserCreneau, poserDemande, type Scene } from '../testing/builders.ts';
import { annulerReservation } from './annuler-reservation.ts';
import { fermerCreneau } from './fermer-creneau.ts';
import { mettreEnAttente } from './mettre-en-attente.ts';
import { prevenirAttente } from './prevenir-attente.ts';
import { reserverCreneau } from './reserver-creneau.ts';
import { rouvrirCreneau } from './rouvrir-creneau.ts';

let banc: Banc;
let scene: Scene;
const HEURE = 3_600_000;

beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});
beforeEach(async () => {
  await banc.regarder('truncate snp.demandes, snp.creneaux, socle.messages cascade');
});

const appel = () => banc.appel(scene.cpts);
const prevenir = async (heures = 0) =>
  exiger(
    await prevenirAttente(
      banc.appel(scene.cpts, {
        role: 'systeme',
        maintenant: new Date(LUNDI_9H12.getTime() + heures * HEURE),
      }),
      { adresse: 'https://maillage.test' },
    ),
  ).messages;
const POUR_TOUS = { reservablePar: ['regulation', 'patient'] };
async function quiAttend(telephone: string) {
  const demande = await poserDemande(banc, scene.cpts, { telephone });
  exiger(await mettreEnAttente(appel(), { demande }));
  return demande;
}

describe('Qui attend', () => {
  it('est prévenu d’un créneau rendu, dans l’ordre d’arrivée, une seule fois', async () => {
    const premiere = await poserDemande(banc, scene.cpts);
    const creneau = await poserCreneau(banc, scene.cpts, '14:40', POUR_TOUS);
    const { id } = exiger(await reserverCreneau(appel(), { demande: premiere, creneau }));
    await quiAttend('+33639980011');
    await quiAttend('+33639980012');
    expect(await prevenir()).toBe(0);
    exiger(await annulerReservation(appel(), { reservation: id }));
    expect(await prevenir()).toBe(2);
    const ecrits = await messagesEcrits(banc);
    expect(ecrits.map(({ destinataire }) => destinataire).toSorted()).toEqual([
      '+33639980011',
      '+33639980012',
    ]);
    for (const { corps } of ecrits) {
      expect(corps).toMatch(/\/soins-du-jour\/suivi\/[\w-]{43}$/);
      expect(corps).not.toMatch(/Corliret|Fièvre/);
    }
    expect(await prevenir(3)).toBe(0);
  });

  it('l’est aussi d’un créneau rouvert, et d’un créneau que son heure libère', async () => {
    await quiAttend('+33639980011');
    const ferme = await poserCreneau(banc, scene.cpts, '17:40', POUR_TOUS);
    exiger(await fermerCreneau(appel(), { creneau: ferme }));
    await poserCreneau(banc, scene.cpts, '18:40', {
      ...POUR_TOUS,
      libereLe: '2026-11-23T11:00:00Z',
    });
    expect(await prevenir()).toBe(0);
    exiger(await rouvrirCreneau(appel(), { creneau: ferme }));
    expect(await prevenir()).toBe(1);
    // The release comes at noon in Paris: before, nothing; after, once.
    expect(await prevenir(2.5)).toBe(0);
    expect(await prevenir(3)).toBe(1);
    expect(await prevenir(6)).toBe(0);
  });

  it('n’est pas prévenu de ce qu’il ne peut pas prendre, ni quand il n’attend plus', async () => {
    const demande = await quiAttend('+33639980011');
    await poserCreneau(banc, scene.cpts, '14:40');
    await poserCreneau(banc, scene.cpts, '15:40', { ...POUR_TOUS, ageMax: 6 });
    expect(await prevenir()).toBe(0);
    await poserCreneau(banc, scene.cpts, '16:40', POUR_TOUS);
    exiger(await mettreEnAttente(appel(), { demande, attente: 'non' }));
    expect(await prevenir()).toBe(0);
  });

  it('ne reçoit qu’un message quand la relève passe vingt fois en même temps', async () => {
    await quiAttend('+33639980011');
    await poserCreneau(banc, scene.cpts, '14:40', POUR_TOUS);
    await Promise.all(Array.from({ length: 20 }, () => prevenir()));
    expect(await messagesEcrits(banc)).toHaveLength(1);
  });
});
