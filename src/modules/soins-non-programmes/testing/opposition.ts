import { exiger } from '#kernel/result.ts';
import type { Banc } from '../../../app/testing/banc.ts';
import { ODILE } from '../../patients/testing/builders.ts';
import { confirmerReservation } from '../usecases/annoncer-reservation.ts';
import { repondreAutrement } from '../usecases/repondre-autrement.ts';
import { reserverCreneau } from '../usecases/reserver-creneau.ts';
import { poserCreneau, poserDemande, type Scene, TRESSAGUES } from './builders.ts';

/** Words of Odile's requests that nobody else's hold. */
export const MOTS_D_ODILE = /Toux qui réveille|LE GOFF BREVAL|Pharmacie de Giat/;

const ODILE_APPELLE = {
  nom: 'LE GOFF BREVAL',
  prenom: 'odile',
  telephone: ODILE.telephone,
  description: 'Toux qui réveille',
} as const;

/**
 * Two ordinary people, and Odile in every state: booked with the professional she will oppose, with another, answered,
 * waiting. Gives her requests in that order, and the slot of the first.
 */
export async function peuplerAvecOdile(banc: Banc, scene: Scene) {
  const { cpts } = scene;
  const [sien, autre, libre] = [
    await poserCreneau(banc, cpts, '10:40'),
    await poserCreneau(banc, cpts, '11:00', { professionnel: TRESSAGUES }),
    await poserCreneau(banc, cpts, '14:00'),
  ];
  await reserver(banc, scene, await poserDemande(banc, cpts, { prenom: 'Lison' }), libre);
  await poserDemande(banc, cpts, { prenom: 'Basile' });
  const avec = await poserDemande(banc, cpts, ODILE_APPELLE);
  await reserver(banc, scene, avec, sien);
  const ailleurs = await poserDemande(banc, cpts, ODILE_APPELLE);
  await reserver(banc, scene, ailleurs, autre);
  const repondue = await poserDemande(banc, cpts, ODILE_APPELLE);
  const reponse = { demande: repondue, reponse: 'pharmacien', precision: 'Pharmacie de Giat' };
  exiger(await repondreAutrement(banc.appel(cpts), reponse));
  const attend = await poserDemande(banc, cpts, ODILE_APPELLE);
  return { demandes: [avec, ailleurs, repondue, attend], creneau: sien } as const;
}

async function reserver(banc: Banc, { cpts }: Scene, demande: string, creneau: string) {
  const { id } = exiger(await reserverCreneau(banc.appel(cpts), { demande, creneau }));
  const appel = banc.appel(cpts, { role: 'systeme' });
  exiger(
    await confirmerReservation(appel, { reservation: id, adresse: 'https://exemple.invalid' }),
  );
}
