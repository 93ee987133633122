import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { GIAT, planterScene, type Scene } from '../testing/builders.ts';
import { lireEvolution, lireSansSolution, lireTableau } from './lire-tableau.ts';
import { lireTableauCommunique } from './lire-tableau-communique.ts';
import { listerFaits } from './lister-faits.ts';
import { recevoirDemande } from './recevoir-demande.ts';
import { repondreAutrement } from './repondre-autrement.ts';
import { retirerReponse } from './retirer-reponse.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});

const NOVEMBRE = { du: '2026-11-01', au: '2026-11-30' };
const DECEMBRE = { du: '2026-12-01', au: '2026-12-31' };
const a = (instant: string) => banc.appel(scene.cpts, { maintenant: new Date(instant) });
const lu = async (periode: typeof NOVEMBRE) => {
  const { recues, repondues, repondues24h } = exiger(
    await lireTableau(a('2027-01-15T09:00:00Z'), periode),
  );
  return [recues, repondues24h, repondues];
};

describe('Les réponses d’un tableau', () => {
  it('sont celles des demandes de la période, même données après elle', async () => {
    const soir = a('2026-11-30T22:30:00Z');
    const recue = () => recevoirDemande(soir, { motif: 'autre', commune: GIAT, age: 34 });
    const demandes = [exiger(await recue()), exiger(await recue()), exiger(await recue())];
    const [vite, tard] = demandes;
    const repondre = async (quand: string, demande = '') =>
      exiger(await repondreAutrement(a(quand), { demande, reponse: 'pharmacien' }));
    const donnee = await repondre('2026-12-01T08:00:00Z', vite?.id);
    await repondre('2026-12-03T08:00:00Z', tard?.id);
    expect(await lu(NOVEMBRE)).toEqual([3, 1, 2]);
    expect(await lu(DECEMBRE)).toEqual([0, 0, 0]);
    const { points } = exiger(await lireEvolution(soir, { mois: [NOVEMBRE, DECEMBRE] }));
    expect(points.map(({ recues, repondues24h }) => [recues, repondues24h])).toEqual([
      [3, 1],
      [0, 0],
    ]);
    const genre = 'snp.demande.repondue';
    const derriere = exiger(await listerFaits(soir, { ...NOVEMBRE, genre, minutesMax: 1440 }));
    expect(derriere.faits).toMatchObject([{ minutes: 570, lien: `soins/demandes/${vite?.id}` }]);
    exiger(await retirerReponse(a('2026-12-04T08:00:00Z'), { reponse: donnee.id }));
    expect(await lu(NOVEMBRE)).toEqual([3, 0, 1]);
    await repondre('2026-12-05T08:00:00Z', vite?.id);
    expect(await lu(NOVEMBRE)).toEqual([3, 0, 2]);
  });
});

describe('Une institution', () => {
  const ars = (instant: string) =>
    banc.appel(scene.cpts, { role: 'ars', maintenant: new Date(instant) });
  const lue = async (instant: string, le?: string) =>
    exiger(await lireTableauCommunique(ars(instant), le ? { le } : {}));

  it('ne lit ni mois, ni jours, ni période ouverte, même en les demandant', async () => {
    const dehors = { refus: { motif: 'regard-exterieur' } };
    const jour = ars('2027-01-15T09:00:00Z');
    expect(await lireTableau(jour, NOVEMBRE)).toMatchObject(dehors);
    expect(await lireEvolution(jour, { mois: [NOVEMBRE] })).toMatchObject(dehors);
    expect(await lireSansSolution(jour, NOVEMBRE)).toMatchObject(dehors);
    for (const [instant, le, du] of [
      ['2026-12-20T09:00:00Z', undefined, '2026-07-01'],
      ['2026-12-20T09:00:00Z', '2026-11-15', '2026-07-01'],
      ['2027-01-02T09:00:00Z', undefined, '2026-10-01'],
      ['2027-01-15T09:00:00Z', '2026-02-03', '2026-01-01'],
    ] as const)
      expect((await lue(instant, le)).periode).toMatchObject({ pas: 'trimestre', du });
  });

  it('lit le trimestre clos, sans petit nombre', async () => {
    const { tableau, points } = await lue('2027-01-15T09:00:00Z');
    expect(tableau).toMatchObject({ recues: 'peu', repondues24h: 'tu', repondues: 'tu' });
    expect(tableau.parOrigine).toEqual({ total: 'peu', parts: [] });
    expect(points).toHaveLength(5);
    expect(points.at(-1)).toMatchObject({ du: '2026-10-01', recues: 'peu', repondues24h: 'tu' });
  });
});
