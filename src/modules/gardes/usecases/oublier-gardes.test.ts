import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exiger, reussi } from '#kernel/result.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from '../../../app/testing/banc.ts';
import { mettreDeGarde, planterScene, type Scene } from '../testing/builders.ts';
import { consignerGardes } from './consigner-gardes.ts';
import { declarerIndisponibilite } from './declarer-indisponibilite.ts';
import { oublierLesGardes } from './oublier-gardes.ts';
import { proposerEchange } from './proposer-echange.ts';
import { retirerParticipant } from './tenir-participants.ts';

const oublier = defineUseCase({
  nom: 'essai.oublier-gardes',
  saisie: z.strictObject({ avant: z.date() }),
  droit: 'public',
  executer: async (ctx, { avant }) => reussi(effets(await oublierLesGardes(ctx, avant))),
});
const JOUR = 86_400_000;
const apres = (jours: number) => new Date(LUNDI_9H12.getTime() + jours * JOUR);

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});
const compter = async (quoi: string) => {
  const [ligne] = await banc.regarder(`select count(*)::int as n from gardes.${quoi}`, []);
  return Number(ligne?.['n']);
};

describe('Les gardes anciennes', () => {
  it('oublient qui les a tenues, leurs échanges et les jours sans garde, et restent des gardes tenues', async () => {
    const [une = '', deux = '', trois = ''] = scene.nuits;
    const [elle = '', lui = ''] = scene.pharmaciens;
    const appel = banc.appel(scene.cpts);
    for (const [garde, professionnel] of [
      [une, elle],
      [deux, lui],
      [trois, elle],
    ] as const)
      await mettreDeGarde(banc, scene.cpts, { garde, professionnel });
    exiger(await proposerEchange(appel, { garde: une, professionnel: lui }));
    const jours = { du: '2026-11-23', au: '2026-11-24' };
    exiger(await declarerIndisponibilite(appel, { professionnel: elle, ...jours }));
    const avant = apres(2);

    // Not in the ledger yet: nothing that counts is lost.
    expect(exiger(await oublier(appel, { avant }))).toBe(0);
    const plusTard = { ...appel, maintenant: apres(30) };
    exiger(
      await consignerGardes(
        { ...plusTard, acteur: banc.appel(scene.cpts, { role: 'systeme' }).acteur },
        {},
      ),
    );
    exiger(await retirerParticipant(plusTard, { tableau: scene.tableau, professionnel: lui }));
    expect(exiger(await oublier(plusTard, { avant }))).toBe(2);
    expect(exiger(await oublier(plusTard, { avant }))).toBe(0);
    expect(await compter('gardes')).toBe(7);
    expect(await compter('gardes where oubliee_le is not null')).toBe(2);
    expect(await compter('gardes where professionnel_id is not null')).toBe(1);
    for (const quoi of ['echanges', 'invitations', 'indisponibilites'])
      expect(await compter(quoi), quoi).toBe(0);
    expect(await compter('participants')).toBe(4);
    expect(exiger(await oublier({ ...appel, maintenant: apres(60) }, { avant: apres(31) }))).toBe(
      1,
    );
    expect(await compter('participants')).toBe(3);
    const faits = await banc.regarder(
      "select id from journal.faits where genre = 'gardes.garde.assuree'",
      [],
    );
    expect(faits).toHaveLength(3);
  });
});
