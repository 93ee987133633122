import { expect, it } from 'vitest';
import { dresserBanc } from '../../../app/testing/banc.ts';
import { GIAT, planterScene } from '../testing/builders.ts';
import { recevoirDemande } from './recevoir-demande.ts';

it('Une demande refuse une disponibilité inversée, ou que personne ne peut vouloir dire', async () => {
  const banc = await dresserBanc();
  const scene = await planterScene(banc);
  const [avant] = await banc.regarder('select count(*) from snp.demandes');
  const recevoir = (autres: Record<string, unknown>) =>
    recevoirDemande(banc.appel(scene.cpts), { motif: 'fievre', commune: GIAT, ...autres });
  for (const [autres, motif] of [
    [{ disponibleDes: '2027-11-23T08:00:00Z' }, 'disponibilite-lointaine'],
    [{ disponibleJusqua: '2026-01-23T08:00:00Z' }, 'disponibilite-lointaine'],
    [
      { disponibleDes: '2026-11-23T12:00:00Z', disponibleJusqua: '2026-11-23T11:00:00Z' },
      'disponibilite-inversee',
    ],
  ] as const)
    expect(await recevoir(autres)).toMatchObject({ refus: { motif } });
  expect(await recevoir({ disponibleDes: '9999-12-31T23:59:59Z' })).toMatchObject({
    refus: { champs: { disponibleDes: 'Vérifiez l’année : elle doit être entre 1900 et 2199.' } },
  });
  expect((await banc.regarder('select count(*) from snp.demandes'))[0]).toEqual(avant);
});
