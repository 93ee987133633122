import { beforeAll, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { enClair } from '../../../app/testing/clair.ts';
import { planterScene, poserCreneau, poserDemande, type Scene } from '../testing/builders.ts';
import { annulerReservation } from '../usecases/annuler-reservation.ts';
import { reserverCreneau } from '../usecases/reserver-creneau.ts';
import { annoncerRendezVousJobs } from './annoncer-rendez-vous.job.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});

it('annonce une fois ce que le relais livre deux fois, et le remet aux passerelles', async () => {
  const { cpts } = scene;
  const creneau = await poserCreneau(banc, cpts, '10:40');
  const demande = await poserDemande(banc, cpts);
  const { id: reservation } = exiger(await reserverCreneau(banc.appel(cpts), { demande, creneau }));
  exiger(await annulerReservation(banc.appel(cpts), { reservation }));
  const evenements = await banc.regarder(
    "select id, genre, donnees from socle.evenements where genre like 'snp.%reserv%' order by id",
  );
  expect(evenements.map((e) => e['genre'])).toEqual([
    'snp.creneau-reserve',
    'snp.reservation-annulee',
  ]);
  let distributions = 0;
  const moyens = {
    adresse: 'https://maillage.exemple.fr',
    sas: null,
    distribuer: async () => {
      distributions += 1;
    },
  };
  for (let livraison = 0; livraison < 2; livraison++)
    for (const { id, genre } of evenements)
      for (const job of annoncerRendezVousJobs.filter(({ sur }) => sur.includes(String(genre)))) {
        const donnees = {
          reservation,
          par: genre === 'snp.reservation-annulee' ? 'regulation' : null,
        };
        const evenement = { id: String(id), genre: String(genre), donnees };
        await job.executer(banc.appel(cpts, { role: 'systeme' }), evenement, moyens);
      }
  // The booking was cancelled before its confirmation: the cancellation alone is told.
  const ecrits = await banc.regarder('select id, sujet from socle.messages');
  const table = { table: 'socle.messages', cpts: cpts.id, champs: ['sujet'] };
  expect(enClair(banc, ecrits, table)).toEqual([
    { sujet: 'CPTS demo-combrailles : rendez-vous annulé' },
  ]);
  expect(distributions).toBe(4);
});
