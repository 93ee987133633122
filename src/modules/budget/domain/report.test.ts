import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { additionner, type Centimes, centimes } from '#kernel/centimes.ts';
import { dateCivile } from '#kernel/date-civile.ts';
import { indemnitesFinanceesDeuxFois } from './alerte.ts';
import type { EtatDEngagement } from './depense.ts';
import {
  type FinancementDesIndemnites,
  financementsEnVigueur,
  financerIndemnites,
} from './financement-des-indemnites.ts';
import type { Imputation } from './ligne.ts';
import { MISSIONS } from './mission.ts';
import type { Facturee } from './report.ts';
import { consomme, type DepenseSuivie, type SoldeParAxe, suivre, total } from './suivi.ts';

const ANNEES = [2025, 2026, 2027, 2028];
const IMPUTATION: Imputation = {
  ...{ compte: '613', mission: 'prevention', action: '' },
  ...{ financeur: 'aci', part: 'fixe' },
};
const somme = (montants: readonly Centimes[]) => additionner(centimes(0), ...montants);

type Tiree = {
  readonly annee: number;
  readonly promis: number;
  readonly etat: EtatDEngagement;
  readonly parts: readonly { readonly annee: number; readonly part: number }[];
};
const tirees = fc.array(
  fc.record({
    annee: fc.constantFrom(...ANNEES),
    promis: fc.integer({ min: 1, max: 10_000_000 }),
    etat: fc.constantFrom<EtatDEngagement[]>('confirme', 'confirme', 'a-confirmer', 'refuse'),
    // Of a third at most: what is invoiced stays under what is promised; credit notes go below zero.
    parts: fc.array(
      fc.record({ annee: fc.constantFrom(...ANNEES), part: fc.integer({ min: -10, max: 33 }) }),
      { maxLength: 3 },
    ),
  }),
  { maxLength: 6 },
);

const depenseDe = (t: Tiree, rang: number): DepenseSuivie => ({
  engagement: {
    ...IMPUTATION,
    ...{ id: `${rang}`, annee: t.annee, objet: 'Salle', fournisseur: { id: 'f', nom: 'Ville' } },
    ...{ le: dateCivile('2026-03-02'), centimes: centimes(t.promis), etat: t.etat },
    ...{ seuil: null, organe: null, decideLe: null, decision: null, noteParNom: 'Essai' },
  },
  factures: [],
  paiements: [],
});

const factureesDe = ({ annee: anneeEngagee, promis, parts }: Tiree, rang: number): Facturee[] =>
  parts.map(({ annee, part }) => ({
    ...IMPUTATION,
    ...{ engagement: `${rang}`, objet: 'Salle', fournisseur: 'Ville', anneeEngagee, annee },
    centimes: centimes(Math.trunc((promis * part) / 100)),
  }));

describe('une dépense engagée une année et facturée la suivante', () => {
  it('sur plusieurs années, aucun centime ne se perd ni ne compte deux fois', () => {
    fc.assert(
      fc.property(tirees, (liste) => {
        const depenses = liste.map(depenseDe);
        const toutes = liste.flatMap(factureesDe);
        const annees = ANNEES.map((annee) => {
          const facturees = toutes.filter((f) => f.anneeEngagee === annee || f.annee === annee);
          const soldes = toutes
            .filter((f) => f.annee === annee)
            .map((f) => ({ ...IMPUTATION, solde: f.centimes }));
          const siennes = depenses.filter((d) => d.engagement.annee === annee);
          const quoi = { annee, lignes: [], depenses: siennes, soldes, facturees };
          return total(suivre(quoi, (a) => a.mission));
        });
        const promis = depenses.map(({ engagement: e }) =>
          e.etat === 'confirme'
            ? e.centimes
            : somme(toutes.filter((f) => f.engagement === e.id).map((f) => f.centimes)),
        );
        expect(somme(annees.map(consomme))).toBe(somme(promis));
        expect(somme(annees.map((a) => a.depense))).toBe(somme(toutes.map((f) => f.centimes)));
        expect(somme(annees.map((a) => a.reste))).toBe(centimes(-somme(promis)));
      }),
    );
  });

  it('reste engagée l’année qui la promet, et compte au réalisé de celle qui la paie', () => {
    const tiree = { annee: 2026, promis: 100_000, etat: 'confirme' } as const;
    const [depense, facturees] = [
      depenseDe({ ...tiree, parts: [] }, 0),
      factureesDe({ ...tiree, parts: [{ annee: 2027, part: 80 }] }, 0),
    ];
    const de = (annee: number, depenses: readonly DepenseSuivie[], paye: number) =>
      total(
        suivre(
          {
            ...{ annee, lignes: [], depenses, facturees },
            soldes: [{ ...IMPUTATION, solde: centimes(paye) }],
          },
          (a) => a.mission,
        ),
      );
    expect(de(2026, [depense], 0)).toMatchObject({ engage: 100_000, depense: 0, reporte: 0 });
    expect(de(2027, [], 80_000)).toMatchObject({ engage: 0, depense: 80_000, reporte: 80_000 });
  });
});

const dit = (d: Partial<FinancementDesIndemnites>): FinancementDesIndemnites => ({
  ...{ mission: 'prevention', financeur: 'aci', part: 'fixe' },
  ...{ noteLe: dateCivile('2026-11-20'), noteParNom: 'Essai' },
  ...d,
});
const NON_REPARTI = { part: null, financeur: null, action: null };
const indemnite = (mission: string | null, solde: number): SoldeParAxe => ({
  ...{ ...NON_REPARTI, mission, compte: '641', indemnite: true, solde: centimes(solde) },
});

describe('qui paie les indemnisations', () => {
  it('le dernier dit vaut ; ce qui est repris, ou jamais dit, reste non réparti', () => {
    const dits = [dit({ financeur: 'ars' }), dit({}), dit({ mission: 'fonctionnement' })];
    const repris = dit({ mission: 'fonctionnement', financeur: null, part: null });
    const enVigueur = financementsEnVigueur([repris, ...dits]);
    expect([...enVigueur.values()].map((d) => [d.mission, d.financeur])).toEqual([
      ['prevention', 'ars'],
    ]);
    const salaire = { ...indemnite('prevention', 7), indemnite: false };
    const soldes = [indemnite('prevention', 5), indemnite('fonctionnement', 6), salaire];
    expect(financerIndemnites(soldes, enVigueur).map((s) => s.financeur)).toEqual([
      ...['ars', null, null],
    ]);
  });

  it('compte au centime : ce qui passe à un financeur sort du non réparti, rien d’autre ne bouge', () => {
    const tires = fc.array(
      fc.record({
        mission: fc.constantFrom(null, ...MISSIONS),
        solde: fc.integer({ min: -1_000_000, max: 1_000_000 }),
      }),
    );
    fc.assert(
      fc.property(tires, fc.subarray([...MISSIONS]), (liste, missions) => {
        const soldes = liste.map(({ mission, solde }) => indemnite(mission, solde));
        const enVigueur = financementsEnVigueur(missions.map((mission) => dit({ mission })));
        const suivi = (s: readonly SoldeParAxe[]) =>
          suivre(
            { annee: 2026, lignes: [], depenses: [], soldes: s, facturees: [] },
            (a) => a.financeur,
          );
        const apres = suivi(financerIndemnites(soldes, enVigueur));
        expect(total(apres)).toEqual(total(suivi(soldes)));
        const aci = soldes.filter((s) => missions.some((m) => m === s.mission));
        expect(apres.find((l) => l.cle === 'aci')?.depense ?? 0).toBe(
          somme(aci.map((s) => s.solde)),
        );
      }),
    );
  });

  it('se dit financé deux fois quand un autre paie aussi ce compte pour cette mission', () => {
    const engage = depenseDe({ annee: 2026, promis: 90_000, etat: 'confirme', parts: [] }, 0);
    const alertes = (financeur: 'ars' | 'aci', comptes: readonly string[]) =>
      indemnitesFinanceesDeuxFois({
        soldes: [indemnite('prevention', 50_000)],
        financements: financementsEnVigueur([dit({})]),
        comptes,
        depenses: [{ engagement: { ...engage.engagement, compte: '641', financeur } }],
        repartitions: [],
      });
    expect(alertes('ars', ['641'])).toMatchObject([
      { genre: 'indemnites', cout: 50_000, deTrop: 50_000, quoi: 'Prévention' },
    ]);
    expect(alertes('aci', ['641'])).toEqual([]);
    expect(alertes('ars', ['622'])).toEqual([]);
  });
});
