import { additionner, type Centimes, centimes, soustraire } from '#kernel/centimes.ts';
import { type Engagement, type Facture, facture, resteAFacturer } from './depense.ts';
import type { FinancementDesIndemnites } from './financement-des-indemnites.ts';
import type { Financeur } from './financeur.ts';
import type { LigneDeBudget } from './ligne.ts';
import { DIRE_MISSION } from './mission.ts';
import { estCharge, estProduit } from './plan.ts';
import type { Subvention } from './subvention.ts';
import type { SoldeParAxe } from './suivi.ts';

/** Share of a commitment that is charged to a funder. */
export type Repartition = {
  readonly engagement: string;
  readonly financeur: Financeur;
  readonly centimes: Centimes;
};

type Payeur = { readonly financeur: Financeur; readonly centimes: Centimes };

/** The same cost told twice: more is charged, or granted, than it comes to. */
export type DoubleFinancement = {
  readonly genre: 'depense' | 'action' | 'indemnites';
  readonly cle: string;
  readonly quoi: string;
  readonly cout: Centimes;
  readonly payeurs: readonly Payeur[];
  readonly deTrop: Centimes;
};

const ZERO = centimes(0);

/** To whom a commitment is charged: the shares that were written, else the funder of its line for the whole. */
export function payeursDe(
  e: Pick<Engagement, 'id' | 'financeur' | 'centimes'>,
  repartitions: readonly Repartition[],
): readonly Payeur[] {
  const siennes = repartitions.filter((r) => r.engagement === e.id);
  if (siennes.length === 0) return [{ financeur: e.financeur, centimes: e.centimes }];
  return siennes.map(({ financeur, centimes: c }) => ({ financeur, centimes: c }));
}

/**
 * Commitments charged to two funders or more for more than they cost: what is invoiced once all of it is, until then what
 * was promised.
 */
export function depensesFinanceesDeuxFois(
  depenses: readonly { readonly engagement: Engagement; readonly factures: readonly Facture[] }[],
  repartitions: readonly Repartition[],
): readonly DoubleFinancement[] {
  return depenses.flatMap(({ engagement: e, factures }) => {
    if (e.etat === 'refuse') return [];
    const soldee = resteAFacturer(e.centimes, factures) === 0;
    const cout = soldee ? facture(factures) : e.centimes;
    const dit = { genre: 'depense', cle: e.id, quoi: e.objet, cout } as const;
    return deTrop(dit, payeursDe(e, repartitions));
  });
}

/** Actions that two funders or more pay for more than the budget says they cost. */
export function actionsFinanceesDeuxFois(
  lignes: readonly LigneDeBudget[],
  subventions: readonly Subvention[],
): readonly DoubleFinancement[] {
  const actions = new Set(
    [...lignes.map((l) => l.action), ...subventions.map((s) => s.action)].filter((a) => a !== ''),
  );
  return [...actions].sort().flatMap((action) => {
    const siennes = lignes.filter((l) => l.action === action);
    const cout = somme(siennes.filter((l) => estCharge(l.compte)));
    if (cout === 0) return [];
    const accordees = subventions.filter((s) => s.action === action);
    // What is granted stands for what the budget hoped from the same funder.
    const esperees = siennes.filter(
      (l) => estProduit(l.compte) && !accordees.some((s) => s.financeur === l.financeur),
    );
    return deTrop({ genre: 'action', cle: action, quoi: action, cout }, [
      ...accordees,
      ...esperees,
    ]);
  });
}

type Indemnites = {
  readonly soldes: readonly SoldeParAxe[];
  readonly financements: ReadonlyMap<string, FinancementDesIndemnites>;
  /** Accounts that the CPTS chose for compensation. */
  readonly comptes: readonly (string | null)[];
  readonly depenses: readonly { readonly engagement: Engagement }[];
  readonly repartitions: readonly Repartition[];
};

/**
 * Compensation that the year says one funder pays, while commitments on its accounts are charged to another for the same
 * mission: told up to what it costs, beyond which it cannot be the same.
 */
export function indemnitesFinanceesDeuxFois(p: Indemnites): readonly DoubleFinancement[] {
  return [...p.financements.values()].flatMap(({ mission, financeur }) => {
    const siens = p.soldes.filter((s) => s.indemnite && s.mission === mission);
    const cout = additionner(ZERO, ...siens.map((s) => s.solde));
    if (financeur === null || cout <= 0) return [];
    const autres = p.depenses
      .filter(
        ({ engagement: e }) =>
          e.etat !== 'refuse' && e.mission === mission && p.comptes.includes(e.compte),
      )
      .flatMap(({ engagement: e }) => payeursDe(e, p.repartitions))
      .filter((payeur) => payeur.financeur !== financeur);
    const dit = { genre: 'indemnites', cle: mission, quoi: DIRE_MISSION[mission], cout } as const;
    return deTrop(dit, [{ financeur, centimes: cout }, ...auPlus(cout, autres)]);
  });
}

/** Each funder for what it is charged, a cost at most. */
function auPlus(cout: Centimes, payeurs: readonly Payeur[]): readonly Payeur[] {
  return [...Map.groupBy(payeurs, ({ financeur }) => financeur)].map(([financeur, siens]) => ({
    financeur,
    centimes: centimes(Math.min(cout, somme(siens))),
  }));
}

function deTrop(
  dit: Omit<DoubleFinancement, 'payeurs' | 'deTrop'>,
  sommes: readonly Payeur[],
): readonly DoubleFinancement[] {
  const par = new Map<Financeur, Centimes>();
  for (const { financeur, centimes: c } of sommes)
    par.set(financeur, additionner(par.get(financeur) ?? ZERO, c));
  const payeurs = [...par].map(([financeur, c]) => ({ financeur, centimes: c }));
  const trop = soustraire(somme(payeurs), dit.cout);
  return payeurs.length >= 2 && trop > 0 ? [{ ...dit, payeurs, deTrop: trop }] : [];
}

const somme = (lignes: readonly { readonly centimes: Centimes }[]) =>
  additionner(ZERO, ...lignes.map((l) => l.centimes));
