import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { planterScene, poserAdherent, type Scene } from '../testing/builders.ts';
import { declarerDirigeants, lireADeclarer } from './declarer-dirigeants.ts';
import { reglerInstance, retirerInstance } from './tenir-instances.ts';
import { donnerMandat, finirMandat } from './tenir-mandats.ts';

let banc: Banc;
let scene: Scene;
let adherente: string;
let bureau: string;
let rang = 0;
beforeAll(async () => {
  banc = await dresserBanc();
});
beforeEach(async () => {
  scene = await planterScene(banc, `instances-${rang++}`);
  adherente = await poserAdherent(
    banc,
    scene,
    { professionnel: scene.infirmiere },
    { college: scene.liberaux },
  );
  bureau = exiger(await reglerInstance(coordination(), BUREAU)).id;
});

const coordination = () => banc.appel(scene.cpts);
const BUREAU = { nom: 'Bureau', genre: 'bureau', sieges: '3', dureeMois: '36', dirigeante: 'oui' };
const mandats = async () =>
  await banc.regarder(
    'select id, nom, fonction, du::text, terme::text, fini_le::text from asso.mandats where cpts_id = $1 order by inscrit_le, id',
    [scene.cpts.id],
  );
const donner = (dits: object) =>
  donnerMandat(coordination(), { instance: bureau, fonction: 'Membre', du: '2026-01-10', ...dits });
async function motif(dits: object): Promise<string> {
  const donne = await donner(dits);
  return donne.ok ? 'donné' : donne.refus.motif;
}
const etat = async () => exiger(await lireADeclarer(coordination(), {})).etat;

describe('Un mandat', () => {
  it('finit à la durée que disent les statuts, ou avant, avec un motif', async () => {
    exiger(await donner({ adhesion: adherente, fonction: 'Présidente' }));
    expect(await mandats()).toMatchObject([
      { nom: 'Mme Lison Brevillon', fonction: 'Présidente', terme: '2029-01-09', fini_le: null },
    ]);
    const [mandat] = (await mandats()).map(({ id }) => String(id));
    const fin = { mandat, motif: 'Démission' };
    expect(await finirMandat(coordination(), { ...fin, le: '2026-11-24' })).toMatchObject({
      refus: { motif: 'date-a-venir' },
    });
    expect(await finirMandat(coordination(), { ...fin, le: '2026-01-09' })).toMatchObject({
      refus: { motif: 'fin-avant-le-debut' },
    });
    exiger(await finirMandat(coordination(), { ...fin, le: '2026-10-31' }));
    expect(await finirMandat(coordination(), { ...fin, le: '2026-10-31' })).toMatchObject({
      refus: { motif: 'mandat-fini' },
    });
  });

  it('se refuse à qui n’est pas dit, n’est plus adhérent ou l’a déjà, et quand il n’y a plus de siège', async () => {
    expect(await motif({})).toBe('personne-a-dire');
    expect(await motif({ adhesion: crypto.randomUUID() })).toBe('adhesion-inconnue');
    expect(await motif({ instance: crypto.randomUUID(), nom: 'X' })).toBe('instance-inconnue');
    expect(await motif({ nom: 'X', terme: '2026-01-09' })).toBe('terme-avant-le-debut');
    expect(await motif({ adhesion: adherente })).toBe('donné');
    expect(await motif({ adhesion: adherente })).toBe('deja-cette-fonction');
    expect(await mandats()).toHaveLength(1);
    const cent = await Promise.all(
      Array.from({ length: 100 }, (_, i) => donner({ nom: `Membre ${i}` })),
    );
    expect(cent.filter(({ ok }) => ok)).toHaveLength(2);
    for (const un of cent) if (!un.ok) expect(un.refus.motif).toBe('sieges-pourvus');
  });

  it('compte dans les sièges de son collège', async () => {
    exiger(
      await reglerInstance(coordination(), {
        ...BUREAU,
        instance: bureau,
        parCollege: { [scene.liberaux]: '1' },
      }),
    );
    const pharmacien = await poserAdherent(
      banc,
      scene,
      { professionnel: scene.pharmacien },
      { college: scene.liberaux },
    );
    expect(await motif({ adhesion: adherente })).toBe('donné');
    expect(await motif({ adhesion: pharmacien })).toBe('sieges-du-college-pourvus');
    expect(await retirerInstance(coordination(), { instance: bureau })).toMatchObject({
      refus: { motif: 'instance-occupee' },
    });
  });
});

describe('Une déclaration à la préfecture', () => {
  it('dit les changements montrés, une fois, et rien d’autre', async () => {
    const dite = { declareeLe: '2026-11-20', reference: 'W632001234' };
    expect(await declarerDirigeants(coordination(), { ...dite, etat: '' })).toMatchObject({
      refus: { motif: 'rien-a-declarer' },
    });
    exiger(await donner({ adhesion: adherente }));
    const vu = await etat();
    exiger(await donner({ nom: 'Firmin Loubeyrat' }));
    expect(await declarerDirigeants(coordination(), { ...dite, etat: vu })).toMatchObject({
      refus: { motif: 'liste-changee' },
    });
    const a = await etat();
    const ensemble = await Promise.all(
      Array.from({ length: 20 }, () => declarerDirigeants(coordination(), { ...dite, etat: a })),
    );
    expect(ensemble.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await etat()).toBe('');
    const declarations = await banc.regarder(
      'select id from asso.declarations where cpts_id = $1',
      [scene.cpts.id],
    );
    expect(declarations).toHaveLength(1);
  });
});
