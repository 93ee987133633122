import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc, LUNDI_9H12 } from '#app/testing/banc.ts';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { creerCleApi, revoquerCleApi } from './creer-cle-api.ts';
import { reconnaitreCle } from './reconnaitre-cle.ts';

let banc: Banc;
let ici: CptsCourante;
beforeAll(async () => {
  banc = await dresserBanc();
  ici = await banc.creerCpts('ici');
});

const VOULUE = { role: 'sas', libelle: 'Plateforme SAS 63' };
const reconnaitre = async (cle: string) =>
  exiger(await reconnaitreCle(banc.appel(null, { role: 'public' }), { cle }));
const enBase = async () =>
  await banc.regarder('select id, vue_le, cree_par from comptes.cles_api where cpts_id = $1', [
    ici.id,
  ]);

describe('une clé d’API', () => {
  it('sert, dit quand elle a servi, et ne sert plus une fois révoquée', async () => {
    const { id, cle } = exiger(await creerCleApi(banc.appel(ici), VOULUE));
    expect(await enBase()).toMatchObject([{ id, vue_le: null, cree_par: 'Capucine Aubreval' }]);
    expect(await reconnaitre(cle)).toMatchObject({ id, role: 'sas' });
    expect(await enBase()).toMatchObject([{ vue_le: LUNDI_9H12 }]);
    const ailleurs = await banc.creerCpts('ailleurs');
    expect((await revoquerCleApi(banc.appel(ailleurs), { cle: id })).ok).toBe(false);
    exiger(await revoquerCleApi(banc.appel(ici), { cle: id }));
    expect(await reconnaitre(cle)).toBeNull();
    expect((await revoquerCleApi(banc.appel(ici), { cle: id })).ok).toBe(false);
  });

  it('demande une preuve fraîche, le droit, et le rôle d’un programme', async () => {
    const avant = await enBase();
    const ilYA = (minutes: number) => new Date(LUNDI_9H12.getTime() - minutes * 60_000);
    for (const confirmeLe of [null, ilYA(5)])
      expect(await creerCleApi(banc.appel(ici, { confirmeLe }), VOULUE)).toMatchObject({
        refus: { motif: 'preuve-ancienne' },
      });
    for (const role of ['administrateur', 'professionnel', 'tresorier', 'ars'])
      expect(await creerCleApi(banc.appel(ici), { ...VOULUE, role })).toMatchObject({
        refus: { motif: 'saisie-invalide' },
      });
    const assistant = banc.appel(ici, { role: 'assistant' });
    expect(await creerCleApi(assistant, VOULUE)).toMatchObject({
      refus: { motif: 'droit-manquant' },
    });
    expect(await enBase()).toEqual(avant);
    exiger(await creerCleApi(banc.appel(ici, { confirmeLe: ilYA(4.9) }), VOULUE));
  });
});
