import { expect, it } from 'vitest';
import { dresserBanc } from '#app/testing/banc.ts';
import { chargerBanc } from '../../../db/seed/charger-banc.ts';

it('ajoute des CPTS dont le journal et ses cumuls comptent pareil, et en ajoute d’autres ensuite', async () => {
  const banc = await dresserBanc();
  const moyens = {
    urls: banc.urls,
    coffre: banc.coffre,
    maintenant: new Date('2026-11-23T09:12:00Z'),
    dire: () => {},
  };
  await chargerBanc({ cpts: 1, annees: 1 }, moyens);
  await chargerBanc({ cpts: 1, annees: 1 }, moyens);
  const comptes = await banc.regarder(
    `select c.slug, (select count(*)::int from journal.faits f where f.cpts_id = c.id) as faits,
       (select sum(faits)::int from journal.cumuls k where k.cpts_id = c.id) as cumules,
       (select count(*)::int from territoire.couvertures v where v.cpts_id = c.id) as communes
     from territoire.cpts c order by c.slug`,
  );
  const attendus = 366 * 116;
  expect(comptes).toEqual([
    { slug: 'essai-0001', faits: attendus, cumules: attendus, communes: 35 },
    { slug: 'essai-0002', faits: attendus, cumules: attendus, communes: 35 },
  ]);
}, 60_000);
