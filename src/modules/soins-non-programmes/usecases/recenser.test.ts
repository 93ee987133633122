import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { CORLIRET, planterScene, type Scene } from '../testing/builders.ts';
import { annulerRecensement } from './annuler-recensement.ts';
import { recenser } from './recenser.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});

const soi = () => banc.appel(scene.cpts, { role: 'professionnel', professionnel: scene.corliret });

describe('Compter des soins donnés hors des créneaux', () => {
  it('d’une touche, déclaré et non mesuré ; l’annulation corrige sans effacer', async () => {
    const { id } = exiger(await recenser(soi(), {}));
    exiger(await annulerRecensement(soi(), { recensement: id }));
    expect(await annulerRecensement(soi(), { recensement: id })).toMatchObject({
      refus: { motif: 'recensement-deja-annule' },
    });
    expect(
      await banc.regarder(
        "select quantite, source, jour, corrige is not null as corrige from journal.faits where genre = 'snp.recensement' order by id",
      ),
    ).toEqual([
      { quantite: 1, source: 'declare', jour: '2026-11-23', corrige: false },
      { quantite: -1, source: 'declare', jour: '2026-11-23', corrige: true },
    ]);
  });

  it('compte un jour passé, à son jour', async () => {
    const { id } = exiger(await recenser(soi(), { jour: '2026-11-20', quantite: '4' }));
    expect(
      await banc.regarder('select jour, quantite from journal.faits where id = $1', [id]),
    ).toEqual([{ jour: '2026-11-20', quantite: 4 }]);
  });

  it('refuse un jour à venir ou trop ancien, une quantité absurde, le compte d’un autre', async () => {
    expect(await recenser(soi(), { jour: '2026-11-24' })).toMatchObject({
      refus: { motif: 'jour-a-venir' },
    });
    expect(await recenser(soi(), { jour: '2026-01-24' })).toMatchObject({
      refus: { motif: 'jour-trop-ancien' },
    });
    expect(await recenser(soi(), { quantite: 0 })).toMatchObject({
      refus: { motif: 'saisie-invalide' },
    });
    const autre = banc.appel(scene.cpts, {
      role: 'professionnel',
      professionnel: scene.tressagues,
    });
    expect(await recenser(autre, { professionnel: CORLIRET })).toMatchObject({
      refus: { motif: 'agenda-d-un-autre' },
    });
    const { id } = exiger(await recenser(soi(), {}));
    expect(await annulerRecensement(autre, { recensement: id })).toMatchObject({
      refus: { motif: 'recensement-inconnu' },
    });
    expect(await recenser(banc.appel(scene.cpts), {})).toMatchObject({
      refus: { motif: 'professionnel-a-preciser' },
    });
  });
});
