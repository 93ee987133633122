import { beforeAll, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { planterScene, poserDemande, poserVerifiee } from '../testing/builders.ts';
import { listerTaches } from './lister-taches.ts';
import { noterTentative } from './noter-tentative.ts';
import { prendreDemande } from './prendre-demande.ts';
import { proposerDemande } from './proposer-demande.ts';
import { reglerMission } from './regler-mission.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await dresserBanc();
});

it('les tâches du jour : qui appeler, à qui écrire, qui n’a pas répondu, qui doit bientôt déclarer', async () => {
  const { cpts, medecins } = await planterScene(banc, 'taches');
  const le = (jour: string) => banc.appel(cpts, { maintenant: new Date(`${jour}T09:00:00Z`) });
  const taches = async (jour: string) => exiger(await listerTaches(le(jour), {}));
  const appeler = async (demande: string, jour: string, resultat = 'absent', canal = 'appel') =>
    exiger(await noterTentative(le(jour), { demande, canal, resultat }));
  const a = await poserDemande(banc, cpts, { prenom: 'A' });
  const sansTelephone = await poserDemande(banc, cpts, { prenom: 'B', telephone: '' });
  await appeler(a, '2026-11-24');
  await appeler(a, '2026-11-25', 'joint');
  await appeler(a, '2026-11-26');
  // No number was set: nobody is written to because of calls.
  expect((await taches('2026-11-27')).courriers.map(({ id }) => id)).toEqual([sansTelephone]);
  exiger(
    await reglerMission(le('2026-11-27'), { tentativesAvantCourrier: '2', retourJours: '10' }),
  );
  expect((await taches('2026-11-27')).courriers).toHaveLength(1);
  await appeler(a, '2026-11-28', 'rappeler');
  expect((await taches('2026-11-28')).courriers).toHaveLength(1);
  await appeler(a, '2026-11-29');
  expect((await taches('2026-11-29')).courriers).toMatchObject([
    { id: a, nom: 'A Valcourbe', appels: 2 },
    { id: sansTelephone, appels: 0 },
  ]);
  await appeler(a, '2026-11-30', 'envoye', 'courrier');
  const { courriers, aAppeler } = await taches('2026-11-30');
  expect([courriers.length, aAppeler]).toEqual([1, 2]);

  const [un = '', deux = ''] = medecins;
  const demande = await poserVerifiee(banc, cpts, { prenom: 'C' });
  exiger(await proposerDemande(le('2026-11-24'), { demande, professionnel: un, jours: 3 }));
  expect((await taches('2026-11-26')).propositions).toEqual([]);
  expect((await taches('2026-11-28')).propositions).toMatchObject([{ id: demande }]);
  exiger(await proposerDemande(le('2026-11-28'), { demande, professionnel: deux }));
  expect((await taches('2026-11-28')).propositions).toEqual([]);
  exiger(await prendreDemande(le('2026-11-28'), { demande, professionnel: un }));
  expect((await taches('2026-11-30')).aDeclarer).toEqual([]);
  expect((await taches('2026-12-02')).aDeclarer).toMatchObject([
    { id: demande, echeance: '2026-12-08' },
  ]);
});
