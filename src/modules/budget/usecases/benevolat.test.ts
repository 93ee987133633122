import { beforeAll, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import {
  convoques,
  figerPresents,
  planterScene,
  poserReunion,
  type Scene,
} from '../../reunions/testing/builders.ts';
import { poserContrat } from '../../salaries/testing/builders.ts';
import { poserFait, tresorerie } from '../testing/builders.ts';
import { lireBudget } from './lire-budget.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc, 'benevolat');
});

const benevoles = async () =>
  exiger(await lireBudget(tresorerie(banc, scene.cpts), { annee: 2026 })).benevolat.minutes;

it('Qui la CPTS emploie n’est jamais compté bénévole : ni ses heures, ni ce qu’il signe, membre ou invité', async () => {
  const { cpts } = scene;
  const reunion = await poserReunion(banc, scene);
  const tous = await convoques(banc, cpts, reunion);
  const [jeanne, corvaste, delmarin] = tous.map(({ personne }) => personne);
  const presents = [
    { personne: jeanne, depart: '' },
    { personne: corvaste, depart: '21:30' },
    { personne: delmarin, depart: '21:00' },
  ];
  await figerPresents(banc, cpts, { reunion, presents });
  await poserFait(banc, cpts, { genre: 'salaries.temps', jour: '2026-11-19', minutes: 600 });
  expect(await benevoles()).toBe(120 + 90 + 60);

  // A guest is found again by name; somebody of the directory, by their entry, while the contract runs.
  await poserContrat(banc, cpts, { nom: 'jeanne arvel' });
  expect(await benevoles()).toBe(90 + 60);
  const sien = await poserContrat(banc, cpts, { nom: 'Inès Corvaste', au: '2026-11-23' });
  const [membre] = await banc.regarder(
    'select professionnel_id from reunions.personnes where cpts_id = $1 and id = $2',
    [cpts.id, corvaste],
  );
  await banc.regarder(
    `update salaries.personnes set professionnel_id = $1
     where id = (select personne_id from salaries.contrats where id = $2)`,
    [membre?.['professionnel_id'], sien],
  );
  expect(await benevoles()).toBe(60);
  await banc.regarder("update salaries.contrats set au = '2026-11-22' where id = $1", [sien]);
  expect(await benevoles()).toBe(90 + 60);
});
