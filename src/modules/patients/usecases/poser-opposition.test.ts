import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '#app/testing/banc.ts';
import { exiger } from '#kernel/result.ts';
import { ROLES } from '#kernel/role.ts';
import { type Appel, tenantDe } from '#platform/call.ts';
import { inTenant, type Tx } from '#platform/db/database.ts';
import { planterScene, poserPatient, type Scene } from '../testing/builders.ts';
import { leverOpposition, poserOpposition } from './poser-opposition.ts';
import { professionnelsOpposes } from './reconnaitre-patient.ts';

let banc: Banc;
let scene: Scene;
let patient: string;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
  patient = await poserPatient(banc, scene.cpts);
});

const dans = <T>(appel: Appel, work: (tx: Tx) => Promise<T>) =>
  inTenant(banc.db, tenantDe(appel), work);
const lignes = (appel: Appel) =>
  dans(appel, (tx) => tx.selectFrom('patients.oppositions').select(['id', 'patient_id']).execute());
const lever = (appel: Appel) =>
  dans(appel, (tx) =>
    tx.updateTable('patients.oppositions').set({ levee_le: new Date() }).returning('id').execute(),
  );

describe('qui s’oppose à qui', () => {
  it('n’est dans la base que pour qui tient les oppositions, le programme et la personne elle-même', async () => {
    exiger(
      await poserOpposition(banc.appel(scene.cpts), {
        patient,
        professionnel: scene.corliret,
        voie: 'oral',
      }),
    );
    for (const role of [...ROLES, 'systeme', 'public'] as const) {
      const appel = banc.appel(scene.cpts, { role });
      const voit =
        role === 'public' || appel.acteur.droits.has('patients.opposition.tenir') ? 1 : 0;
      expect(await lignes(appel), role).toHaveLength(voit);
      // A query that forgets the right changes nothing either.
      if (voit === 0) expect(await lever(appel), role).toEqual([]);
    }
    expect(await lignes(banc.appel(scene.cpts, { role: 'regulateur' }))).toEqual([]);
  });

  it('ne se lit ni ne s’écrit d’un professionnel qui coordonne, quand c’est lui qu’on bloque', async () => {
    const appel = banc.appel(scene.cpts, { professionnel: scene.corliret });
    expect(await lignes(appel)).toEqual([]);
    const [opposition] = await lignes(banc.appel(scene.cpts));
    expect(await leverOpposition(appel, { patient, opposition: opposition?.id })).toMatchObject({
      refus: { motif: 'opposition-inconnue' },
    });
  });

  it('n’empêche pas la régulation de savoir qui ne pas proposer, sans savoir pourquoi', async () => {
    const appel = banc.appel(scene.cpts, { role: 'regulateur' });
    const opposes = await dans(appel, (tx) =>
      professionnelsOpposes({ tx, cpts: scene.cpts.id }, patient),
    );
    expect(opposes).toEqual([scene.corliret]);
  });

  it('ne s’écrit pas de la régulation par une requête qui oublierait le droit', async () => {
    const poser = dans(banc.appel(scene.cpts, { role: 'regulateur' }), (tx) =>
      tx
        .insertInto('patients.oppositions')
        .values({
          cpts_id: scene.cpts.id,
          id: crypto.randomUUID(),
          patient_id: patient,
          professionnel_id: scene.belval,
          professionnel_nom: 'x',
          voie: 'oral',
          posee_le: new Date(),
          posee_par_nom: 'x',
        })
        .execute(),
    );
    await expect(poser).rejects.toThrow(/row-level security/);
  });
});
