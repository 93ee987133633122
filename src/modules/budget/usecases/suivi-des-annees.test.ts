import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import {
  ENGAGEMENT,
  FACTURE,
  planterComptes,
  poserFait,
  REGLAGES,
  tresorerie,
} from '../testing/builders.ts';
import { engager } from './engager.ts';
import { annulerFacture, noterFacture } from './facturer.ts';
import { financerLesIndemnites } from './financer-indemnites.ts';
import { lireBudget } from './lire-budget.ts';
import { reglerBudget } from './regler-budget.ts';
import { cloreExercice, passerFaits } from './tenir-ecritures.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await dresserBanc();
});
const EN_2027 = new Date('2027-02-10T10:00:00Z');
const suivi = async (cpts: CptsCourante, annee: number) => {
  const lu = exiger(await lireBudget(tresorerie(banc, cpts, EN_2027), { annee }));
  const [ligne] = lu.parMission.filter((l) => l.cle === 'prevention');
  return { ...ligne, reports: lu.reports.map((r) => [r.anneeEngagee, r.annee, r.centimes]) };
};

describe('une dépense de 2026 facturée en 2027', () => {
  it('reste engagée en 2026, compte au réalisé de 2027, et s’annule sans se perdre', async () => {
    const cpts = await planterComptes(banc, 'deux-annees');
    const { id: engagement } = exiger(await engager(tresorerie(banc, cpts), ENGAGEMENT));
    const appel = tresorerie(banc, cpts, EN_2027);
    const facture = { ...FACTURE, engagement, le: '2027-01-15' };
    const { id } = exiger(await noterFacture(appel, facture));
    const engage = { engage: 120_000, depense: 0, reporte: 0 };
    expect(await suivi(cpts, 2026)).toMatchObject({ ...engage, reports: [[2026, 2027, 100_000]] });
    expect(await suivi(cpts, 2027)).toMatchObject({
      ...{ engage: 0, depense: 100_000, reporte: 100_000, reste: 0 },
      reports: [[2026, 2027, 100_000]],
    });
    exiger(await annulerFacture(appel, { facture: id, motif: 'Saisie deux fois' }));
    expect(await suivi(cpts, 2026)).toMatchObject({ ...engage, reports: [] });
    expect((await suivi(cpts, 2027)).reports).toEqual([]);
  });
});

describe('qui paie les indemnisations', () => {
  it('se dit par mission et par année ; le suivi le compte, et un exercice clos ne change plus', async () => {
    const cpts = await planterComptes(banc, 'qui-paie');
    const appel = tresorerie(banc, cpts, EN_2027);
    exiger(
      await reglerBudget(appel, {
        ...REGLAGES,
        compteIndemnites: '641',
        compteRemunerations: '641',
      }),
    );
    const fait = { genre: 'indemnisations.versement', jour: '2026-05-04', detail: 'indemnite' };
    await poserFait(banc, cpts, { ...fait, centimes: 12_345 });
    exiger(await passerFaits(appel, {}));
    const parFinanceur = async () =>
      exiger(await lireBudget(appel, { annee: 2026 })).parFinanceur.map((l) => [l.cle, l.depense]);
    expect(await parFinanceur()).toEqual([[null, 12_345]]);
    const aci = { annee: 2026, mission: 'prevention', financeur: 'aci', part: 'fixe' };
    expect(await financerLesIndemnites(appel, { ...aci, part: '' })).toMatchObject({
      refus: { motif: 'saisie-invalide', champs: { part: expect.stringContaining('la part') } },
    });
    exiger(await financerLesIndemnites(appel, aci));
    expect(await parFinanceur()).toEqual([['aci', 12_345]]);
    exiger(await cloreExercice(appel, { annee: 2026 }));
    expect(await financerLesIndemnites(appel, { ...aci, financeur: 'ars' })).toMatchObject({
      refus: { motif: 'budget-clos' },
    });
    expect(await parFinanceur()).toEqual([['aci', 12_345]]);
    await expect(
      banc.regarder(
        `insert into budget.financements_des_indemnites (cpts_id, id, annee, mission, note_le, note_par_nom)
         values ($1, gen_random_uuid(), 2026, 'prevention', now(), 'Essai')`,
        [cpts.id],
      ),
    ).rejects.toThrow('clos');
  });
});
