import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { writeStatement } from '#platform/documents/pdf-statement.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { controlerFec } from '../domain/fec-controle.ts';
import {
  FACTURE,
  planterComptes,
  poserFacture,
  poserFait,
  REGLAGES,
  tresorerie,
} from '../testing/builders.ts';
import { noterFacture } from './facturer.ts';
import { lireBudget } from './lire-budget.ts';
import { exporterComptes, exporterFec, lireEcritures } from './lire-ecritures.ts';
import { payerFacture } from './payer.ts';
import { reglerBudget } from './regler-budget.ts';
import { ecrireLigne, modifierBudget } from './tenir-budget.ts';
import {
  cloreExercice,
  contrePasserEcriture,
  passerFaits,
  saisirEcriture,
} from './tenir-ecritures.ts';
import { encaisserSubvention, noterSubvention } from './tenir-subventions.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await dresserBanc();
});
const EN_2027 = new Date('2027-02-01T09:00:00Z');
const BANQUE = {
  le: '2026-01-05',
  libelle: 'Solde au 1er janvier',
  piece: 'Relevé',
  debit: '512',
  credit: '110',
  montant: '10 000',
};
const ecritures = async (cpts: CptsCourante, annee = 2026) =>
  exiger(await lireEcritures(tresorerie(banc, cpts), { annee })).ecritures;

describe('les écritures', () => {
  it('reprennent une fois ce que d’autres pages ont noté, et attendent les comptes à choisir', async () => {
    const cpts = await planterComptes(banc, 'faits');
    await poserFait(banc, cpts, {
      genre: 'financement.versement',
      jour: '2025-12-30',
      centimes: 1,
      detail: 'avance',
    });
    const versement = await poserFait(banc, cpts, {
      ...{
        genre: 'financement.versement',
        jour: '2026-02-03',
        centimes: 4_500_000,
        detail: 'variable',
      },
    });
    await poserFait(banc, cpts, {
      genre: 'asso.cotisation-payee',
      jour: '2026-02-10',
      centimes: 2000,
      mission: 'vie-associative',
    });
    await poserFait(banc, cpts, {
      genre: 'indemnisations.versement',
      jour: '2026-02-12',
      centimes: 15_000,
      detail: 'indemnite',
      mission: 'parcours',
    });
    const vu = exiger(await lireBudget(tresorerie(banc, cpts), { annee: 2026 }));
    // No entry moves the bank yet: what it holds is unknown, not nothing.
    expect(vu.banque).toBeNull();
    expect(vu.aPasser).toMatchObject({ enAttente: 1, manques: ['compte-des-indemnites'] });
    await Promise.all(Array.from({ length: 8 }, () => passerFaits(tresorerie(banc, cpts), {})));
    expect((await ecritures(cpts)).map((e) => [e.numero, e.source])).toHaveLength(2);
    const faute = { ...REGLAGES, siren: '123 456 789', compteIndemnites: '622' };
    expect(await reglerBudget(tresorerie(banc, cpts), faute)).toMatchObject({
      refus: { champs: { siren: expect.stringContaining('faute de frappe') } },
    });
    exiger(await reglerBudget(tresorerie(banc, cpts), { ...REGLAGES, compteIndemnites: '622' }));
    expect(exiger(await passerFaits(tresorerie(banc, cpts), {})).passes).toBe(1);
    await poserFait(banc, cpts, {
      ...{
        genre: 'financement.versement',
        jour: '2026-02-03',
        centimes: -4_500_000,
        detail: 'variable',
      },
      ...{ quantite: -1, corrige: versement },
    });
    exiger(await passerFaits(tresorerie(banc, cpts), {}));
    const { banque, parPart } = exiger(await lireBudget(tresorerie(banc, cpts), { annee: 2026 }));
    expect(banque).toBe(2000 - 15_000);
    expect(parPart.find((l) => l.cle === 'prevention variable')).toBeUndefined();
  });

  it('ne changent plus : la base refuse une modification, un ajout, un déséquilibre', async () => {
    const cpts = await planterComptes(banc, 'immuables');
    exiger(await saisirEcriture(tresorerie(banc, cpts), BANQUE));
    await expect(
      banc.regarder('update budget.mouvements set debit = 1 where cpts_id = $1', [cpts.id]),
    ).rejects.toThrow('append-only');
    await expect(
      banc.regarder(
        `insert into budget.mouvements (cpts_id, ecriture_id, rang, compte, debit, credit)
         select cpts_id, id, 3, '512', 1, 0 from budget.ecritures where cpts_id = $1`,
        [cpts.id],
      ),
    ).rejects.toThrow('déséquilibrée');
    // What is given for nothing is at foot of the accounts: across both, the balance sheet would not balance.
    for (const cotes of [{ debit: '864' }, { credit: '875' }])
      expect(await saisirEcriture(tresorerie(banc, cpts), { ...BANQUE, ...cotes })).toMatchObject({
        refus: { motif: 'volontariat-a-part' },
      });
    const [ecriture] = await ecritures(cpts);
    const reprise = { ecriture: ecriture?.id, motif: 'Mauvais montant' };
    const deux = await Promise.all([
      contrePasserEcriture(tresorerie(banc, cpts), reprise),
      contrePasserEcriture(tresorerie(banc, cpts), reprise),
    ]);
    expect(deux.filter(({ ok }) => ok)).toHaveLength(1);
    const { facture } = await poserFacture(banc, cpts);
    const deFait = (await ecritures(cpts)).find((e) => e.source === `facture:${facture}`);
    expect(
      await contrePasserEcriture(tresorerie(banc, cpts), { ...reprise, ecriture: deFait?.id }),
    ).toMatchObject({
      refus: { motif: 'ecriture-d-un-fait' },
    });
    expect((await ecritures(cpts)).map((e) => e.numero)).toEqual([1, 2, 3]);
  });

  it('d’un exercice clos passent au suivant, qui commence par ce que le premier a laissé', async () => {
    const cpts = await planterComptes(banc, 'cloture');
    exiger(await reglerBudget(tresorerie(banc, cpts), { ...REGLAGES, tauxBenevole: '15' }));
    await poserFait(banc, cpts, { genre: 'reunions.presence', jour: '2026-03-03', minutes: 90 });
    exiger(await saisirEcriture(tresorerie(banc, cpts), BANQUE));
    const { engagement, facture } = await poserFacture(banc, cpts);
    expect(await cloreExercice(tresorerie(banc, cpts), { annee: 2026 })).toMatchObject({
      refus: { motif: 'exercice-en-cours' },
    });
    const apres = tresorerie(banc, cpts, EN_2027);
    const lireLePdf = async (quand: Date) =>
      await writeStatement(
        exiger(await exporterComptes(tresorerie(banc, cpts, quand), { annee: 2026 })).document,
      );
    exiger(await cloreExercice(apres, { annee: 2026 }));
    expect(await cloreExercice(apres, { annee: 2026 })).toMatchObject({
      refus: { motif: 'exercice-clos' },
    });
    expect(await saisirEcriture(apres, BANQUE)).toMatchObject({
      refus: { motif: 'exercice-clos' },
    });
    // Nor does what the year is held against: its budget, and the rate of an hour.
    const ligne = {
      annee: 2026,
      compte: '613',
      mission: 'prevention',
      financeur: 'aci',
      part: 'fixe',
    };
    const clos = { refus: { motif: 'budget-clos' } };
    expect(await ecrireLigne(apres, { ...ligne, montant: '10' })).toMatchObject(clos);
    expect(await modifierBudget(apres, { annee: 2026, objet: 'Après' })).toMatchObject(clos);
    const pdf = await lireLePdf(EN_2027);
    exiger(await reglerBudget(apres, { ...REGLAGES, tauxBenevole: '20' }));
    expect(Buffer.from(await lireLePdf(EN_2027)).equals(Buffer.from(pdf))).toBe(true);
    exiger(
      await noterFacture(apres, {
        ...FACTURE,
        engagement,
        numero: 'Tardive',
        montant: '200',
        le: '2026-12-20',
      }),
    );
    // Due since December, it is still to be paid in January; once paid, no more.
    const dues = async () =>
      exiger(await lireBudget(apres, { annee: 2027 })).aPayer.map((f) => f.reste);
    expect(await dues()).toEqual([100_000, 20_000]);
    exiger(
      await payerFacture(apres, { facture, le: '2027-01-10', reference: 'VIR', montant: '1 000' }),
    );
    expect(await dues()).toEqual([20_000]);
    const suivantes = await ecritures(cpts, 2027);
    expect(suivantes.map((e) => [e.numero, e.journal, e.le])).toEqual([
      [1, 'AN', '2027-01-01'],
      [2, 'AC', '2027-01-01'],
      [3, 'BQ', '2027-01-10'],
    ]);
    const { comptes } = exiger(await exporterComptes(apres, { annee: 2026 }));
    expect(comptes).toMatchObject({
      clos: true,
      totalDuBilan: 1_000_000,
      resultat: { montant: -100_000 },
      benevolat: { valeur: 2250 },
    });
    const an2027 = exiger(await exporterComptes(apres, { annee: 2027 })).comptes;
    expect(an2027.actif.map((l) => [l.code, l.montant])).toEqual([['512', 900_000]]);
    const { fec, nom } = exiger(await exporterFec(apres, { annee: 2026 }));
    expect(nom).toBe('123456782FEC20261231.txt');
    expect(controlerFec(nom, fec).fautes).toEqual([]);
    expect(
      controlerFec(
        '123456782FEC20271231.txt',
        exiger(await exporterFec(apres, { annee: 2027 })).fec,
      ).fautes,
    ).toEqual([]);
    expect(
      Buffer.from(await lireLePdf(EN_2027)).equals(
        Buffer.from(await lireLePdf(new Date('2027-03-03T10:00:00Z'))),
      ),
    ).toBe(true);
  });

  it('reportées après coup gardent leur premier numéro, et rien ne s’écrit avant la première année', async () => {
    const cpts = await planterComptes(banc, 'reports');
    exiger(await saisirEcriture(tresorerie(banc, cpts), BANQUE));
    const apres = tresorerie(banc, cpts, EN_2027);
    exiger(await saisirEcriture(apres, { ...BANQUE, le: '2027-01-05', montant: '20' }));
    exiger(await saisirEcriture(apres, { ...BANQUE, le: '2027-01-06', montant: '30' }));
    const numeros = async () => (await ecritures(cpts, 2027)).map((e) => [e.numero, e.journal]);
    expect(await numeros()).toEqual([
      [2, 'OD'],
      [3, 'OD'],
    ]);
    exiger(await cloreExercice(apres, { annee: 2026 }));
    exiger(await saisirEcriture(apres, { ...BANQUE, le: '2027-01-07', montant: '40' }));
    expect(await numeros()).toEqual([
      [1, 'AN'],
      [2, 'OD'],
      [3, 'OD'],
      [4, 'OD'],
    ]);
    const { fec, nom } = exiger(await exporterFec(apres, { annee: 2027 }));
    expect(controlerFec(nom, fec).fautes).toEqual([]);
    expect(await saisirEcriture(apres, { ...BANQUE, le: '2025-12-31' })).toMatchObject({
      refus: { motif: 'exercice-clos' },
    });
    const neuve = await planterComptes(banc, 'reports-neuve');
    exiger(await saisirEcriture(tresorerie(banc, neuve), BANQUE));
    expect(
      await saisirEcriture(tresorerie(banc, neuve), { ...BANQUE, le: '2025-12-31' }),
    ).toMatchObject({ refus: { motif: 'exercice-anterieur' } });
    expect(await ecritures(neuve, 2025)).toEqual([]);
  });

  it('d’une subvention : due dès l’accord, jamais reçue au-delà', async () => {
    const cpts = await planterComptes(banc, 'subvention');
    const appel = tresorerie(banc, cpts);
    const { id: subvention } = exiger(
      await noterSubvention(appel, {
        ...{
          financeur: 'ars',
          objet: 'Démarrage',
          mission: 'fonctionnement',
          accordeeLe: '2026-02-01',
          montant: '15 000',
        },
        compteRenduAvant: '2026-12-31',
      }),
    );
    const recu = { subvention, le: '2026-03-01', reference: 'VIR', montant: '10 000' };
    const tous = await Promise.all([
      encaisserSubvention(appel, recu),
      encaisserSubvention(appel, recu),
    ]);
    expect(tous.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await encaisserSubvention(appel, recu)).toMatchObject({
      refus: { motif: 'encaissement-au-dela', reste: 500_000 },
    });
    expect(exiger(await lireBudget(appel, { annee: 2026 }))).toMatchObject({
      banque: 1_000_000,
      comptesRendus: [{ id: subvention }],
    });
  });
});
