import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { plierCumuls } from '../../journal/usecases/plier-cumuls.ts';
import { GIAT, planterScene, type Scene } from '../testing/builders.ts';
import { lireEvolution, lireTableau } from './lire-tableau.ts';
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
    for (const plies of [false, true]) {
      if (plies)
        exiger(await plierCumuls(banc.appel(scene.cpts, { role: 'systeme' }), { lot: 100 }));
      expect(await lu(NOVEMBRE)).toEqual([3, 1, 2]);
      expect(await lu(DECEMBRE)).toEqual([0, 0, 0]);
    }
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
