import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import {
  ENGAGEMENT,
  FACTURE,
  planterComptes,
  poserFacture,
  tresorerie,
} from '../testing/builders.ts';
import { ajusterEngagement, deciderEngagement, engager, repartirEngagement } from './engager.ts';
import { annulerFacture, noterFacture } from './facturer.ts';
import { lireBudget } from './lire-budget.ts';
import { lireDepense } from './lire-depenses.ts';
import { annulerPaiement, payerFacture } from './payer.ts';

let banc: Banc;
let cpts: CptsCourante;
beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await planterComptes(banc, 'demo-combrailles');
});
const appel = () => tresorerie(banc, cpts);
const PAIEMENT = { le: '2026-04-02', reference: 'VIR 4412', montant: '1 000' };
const nombre = async (quoi: string) =>
  Number((await banc.regarder(`select count(*) as n from ${quoi}`))[0]?.['n']);
const solde = async (compte: string) =>
  Number(
    (
      await banc.regarder(
        'select coalesce(sum(debit - credit), 0) as n from budget.mouvements where cpts_id = $1 and compte = $2',
        [cpts.id, compte],
      )
    )[0]?.['n'],
  );

describe('une dépense', () => {
  it('au-delà du seuil attend la décision de l’organe, et ne se facture pas avant', async () => {
    const { id, etat } = exiger(await engager(appel(), { ...ENGAGEMENT, montant: '5 000,01' }));
    expect(etat).toBe('a-confirmer');
    const facture = { ...FACTURE, engagement: id, numero: 'A1' };
    const ecritures = await nombre('budget.ecritures');
    expect(await noterFacture(appel(), facture)).toMatchObject({
      refus: { motif: 'engagement-a-confirmer' },
    });
    expect(await nombre('budget.ecritures')).toBe(ecritures);
    const decision = {
      engagement: id,
      issue: 'confirme',
      le: '2026-03-05',
      decision: 'CA du 5 mars, n° 8',
    };
    exiger(await deciderEngagement(appel(), decision));
    expect(await deciderEngagement(appel(), decision)).toMatchObject({
      refus: { motif: 'decision-deja-prise' },
    });
    exiger(await noterFacture(appel(), facture));
    const petite = exiger(await engager(appel(), { ...ENGAGEMENT, montant: '5 000' }));
    expect(petite.etat).toBe('confirme');
    const plus = { engagement: petite.id, montant: '6 000', motif: 'Salle plus grande' };
    expect(exiger(await ajusterEngagement(appel(), plus)).etat).toBe('a-confirmer');
  });

  it('ne se facture pas au-delà de l’engagement, ni deux fois sous le même numéro', async () => {
    const { id: engagement } = exiger(await engager(appel(), ENGAGEMENT));
    const facture = { ...FACTURE, engagement, numero: 'B1' };
    expect(await noterFacture(appel(), { ...facture, montant: '1 200,01' })).toMatchObject({
      refus: { motif: 'facture-au-dela', reste: 120_000 },
    });
    const { id } = exiger(await noterFacture(appel(), facture));
    expect(await noterFacture(appel(), { ...facture, numero: 'b1', montant: '10' })).toMatchObject({
      refus: { motif: 'numero-deja-ecrit' },
    });
    const avoir = { ...facture, genre: 'avoir', corrige: id, numero: 'B1-A' };
    expect(await noterFacture(appel(), { ...avoir, montant: '1 000,01' })).toMatchObject({
      refus: { motif: 'avoir-au-dela', reste: 100_000 },
    });
    exiger(await noterFacture(appel(), { ...avoir, montant: '300' }));
    expect(
      await payerFacture(appel(), { ...PAIEMENT, facture: id, montant: '700,01' }),
    ).toMatchObject({
      refus: { motif: 'paiement-au-dela', reste: 70_000 },
    });
    expect(
      await ajusterEngagement(appel(), { engagement, montant: '600', motif: 'Moins' }),
    ).toMatchObject({
      refus: { motif: 'montant-sous-les-factures' },
    });
  });

  it('payée par cent personnes à la fois l’est une seule fois', async () => {
    const { facture } = await poserFacture(banc, cpts, 'C1');
    const avant = await solde('512');
    const paiements = await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        payerFacture(appel(), { ...PAIEMENT, facture, reference: `VIR ${n}` }),
      ),
    );
    expect(paiements.filter(({ ok }) => ok)).toHaveLength(1);
    expect(paiements.filter((p) => !p.ok && p.refus.motif === 'facture-reglee')).toHaveLength(99);
    expect(await solde('512')).toBe(avant - 100_000);
  });

  it('payée par parts, puis reprise, ne crée ni ne perd un centime', async () => {
    const { engagement, facture } = await poserFacture(banc, cpts, 'D1');
    const [banque, dettes] = [await solde('512'), await solde('401')];
    exiger(await payerFacture(appel(), { ...PAIEMENT, facture, montant: '333,33' }));
    exiger(await payerFacture(appel(), { ...PAIEMENT, facture, montant: '666,67' }));
    expect(await solde('401')).toBe(dettes + 100_000);
    expect(await annulerFacture(appel(), { facture, motif: 'Erreur' })).toMatchObject({
      refus: { motif: 'facture-payee' },
    });
    for (const { id } of exiger(await lireDepense(appel(), { engagement })).paiements)
      exiger(await annulerPaiement(appel(), { paiement: id, motif: 'Mauvaise facture' }));
    exiger(await annulerFacture(appel(), { facture, motif: 'Mauvais engagement' }));
    expect(await solde('512')).toBe(banque);
    expect(await solde('401')).toBe(dettes + 100_000);
    // The number is free again: the invoice is written where it belongs.
    exiger(await noterFacture(appel(), { ...FACTURE, engagement, numero: 'D1' }));
  });

  it('ce que le fournisseur rend après un avoir revient à la banque', async () => {
    const { engagement, facture } = await poserFacture(banc, cpts, 'E1');
    exiger(await payerFacture(appel(), { ...PAIEMENT, facture }));
    const avant = await solde('512');
    exiger(
      await noterFacture(appel(), {
        ...FACTURE,
        engagement,
        genre: 'avoir',
        corrige: facture,
        numero: 'E1-A',
        montant: '250',
      }),
    );
    exiger(
      await payerFacture(appel(), { ...PAIEMENT, facture, montant: '250', reference: 'REMB' }),
    );
    expect(await solde('512')).toBe(avant + 25_000);
  });

  it('chargée à deux financeurs au-delà de son coût le dit, avec les sommes', async () => {
    const { id: engagement } = exiger(await engager(appel(), ENGAGEMENT));
    exiger(
      await repartirEngagement(appel(), {
        engagement,
        parts: { aci: '1 200', ars: '300', etat: '' },
      }),
    );
    const { alertes } = exiger(await lireDepense(appel(), { engagement }));
    expect(alertes).toMatchObject([{ cout: 120_000, deTrop: 30_000 }]);
    expect(exiger(await lireBudget(appel(), { annee: 2026 })).alertes).toContainEqual(
      expect.objectContaining({ genre: 'depense', cle: engagement }),
    );
    expect(
      await repartirEngagement(appel(), { engagement, parts: { aci: 'beaucoup' } }),
    ).toMatchObject({
      refus: {
        motif: 'saisie-invalide',
        champs: { 'parts.aci': expect.stringContaining('positif') },
      },
    });
  });

  it('se note par la coordination, se paie par la trésorerie, se lit par la présidence', async () => {
    const { facture } = await poserFacture(banc, cpts, 'G1');
    const coordination = banc.appel(cpts, { role: 'coordinateur' });
    exiger(await engager(coordination, ENGAGEMENT));
    const refus = { refus: { motif: 'droit-manquant' } };
    expect(await payerFacture(coordination, { ...PAIEMENT, facture })).toMatchObject(refus);
    const presidence = banc.appel(cpts, { role: 'president' });
    expect(await engager(presidence, ENGAGEMENT)).toMatchObject(refus);
    expect((await lireBudget(presidence, { annee: 2026 })).ok).toBe(true);
    expect(
      await lireBudget(banc.appel(cpts, { role: 'professionnel' }), { annee: 2026 }),
    ).toMatchObject(refus);
    const ailleurs = await planterComptes(banc, 'ailleurs');
    expect(await payerFacture(tresorerie(banc, ailleurs), { ...PAIEMENT, facture })).toMatchObject({
      refus: { motif: 'facture-inconnue' },
    });
  });
});
