import { additionner, type Centimes, centimes, soustraire } from '#kernel/centimes.ts';
import { type Engagement, type Facture, type Paiement, paye } from './depense.ts';
import type { Axes } from './ecriture.ts';
import type { LigneDeBudget } from './ligne.ts';
import { estCharge, estProduit } from './plan.ts';
import { engageALaFin, type Facturee, reportDe } from './report.ts';

/** Debits less credits of an account, for one purpose, over a year. */
export type SoldeParAxe = Axes & {
  readonly compte: string;
  readonly solde: Centimes;
  /** Compensation of members: who pays it is a setting of the year. */
  readonly indemnite?: boolean;
};

/** One commitment with what became of it. */
export type DepenseSuivie = {
  readonly engagement: Engagement;
  readonly factures: readonly Facture[];
  readonly paiements: readonly Paiement[];
};

export type LigneDeSuivi = {
  /** Code of what is followed; null: nobody said what it was for. */
  readonly cle: string | null;
  readonly prevu: Centimes;
  /** Promised this year and not invoiced at its end: it stays promised on the budget of this year. */
  readonly engage: Centimes;
  /** Costs written in the accounts. */
  readonly depense: Centimes;
  /** The part of these costs that was promised, and counted, in an earlier year. */
  readonly reporte: Centimes;
  readonly paye: Centimes;
  readonly recettesPrevues: Centimes;
  readonly recu: Centimes;
  /** What is left of the budget once what is spent and promised on it is taken away. */
  readonly reste: Centimes;
};

type Suivi = {
  readonly lignes: readonly LigneDeBudget[];
  readonly depenses: readonly DepenseSuivie[];
  readonly soldes: readonly SoldeParAxe[];
  /** What was invoiced of the commitments of this year, and in this year of others. */
  readonly facturees: readonly Facturee[];
};
export type Matiere = Suivi & { readonly annee: number };

const ZERO = centimes(0);
const somme = (montants: readonly Centimes[]) => additionner(ZERO, ...montants);

/** Actual against budget, by what `par` tells of each thing, in the order in which keys are first met. */
export function suivre(
  { annee, lignes, depenses, soldes, facturees }: Matiere,
  par: (
    axes: Omit<Axes, 'action'> & { readonly compte: string; readonly action: string | null },
  ) => string | null,
): readonly LigneDeSuivi[] {
  const cles = new Map<string | null, Suivi>();
  const ajouter = (cle: string | null, quoi: Partial<Suivi>) => {
    const deja = cles.get(cle) ?? { lignes: [], depenses: [], soldes: [], facturees: [] };
    cles.set(cle, {
      lignes: [...deja.lignes, ...(quoi.lignes ?? [])],
      depenses: [...deja.depenses, ...(quoi.depenses ?? [])],
      soldes: [...deja.soldes, ...(quoi.soldes ?? [])],
      facturees: [...deja.facturees, ...(quoi.facturees ?? [])],
    });
  };
  for (const ligne of lignes) ajouter(par(ligne), { lignes: [ligne] });
  for (const depense of depenses) ajouter(par(depense.engagement), { depenses: [depense] });
  for (const solde of soldes)
    if (estCharge(solde.compte) || estProduit(solde.compte))
      ajouter(par(solde), { soldes: [solde] });
  for (const facturee of facturees) ajouter(par(facturee), { facturees: [facturee] });
  return [...cles].map(([cle, quoi]) => compter(cle, { ...quoi, annee }));
}

function compter(cle: string | null, quoi: Matiere): LigneDeSuivi {
  const { annee, lignes, depenses, soldes, facturees } = quoi;
  const prevu = somme(lignes.filter((l) => estCharge(l.compte)).map((l) => l.centimes));
  const engage = somme(depenses.map((d) => engageALaFin(d.engagement, { annee, facturees })));
  const depense = somme(soldes.filter((s) => estCharge(s.compte)).map((s) => s.solde));
  const reporte = reportDe(facturees, annee);
  return {
    cle,
    prevu,
    engage,
    depense,
    reporte,
    paye: somme(depenses.map((d) => paye(d.paiements))),
    recettesPrevues: somme(lignes.filter((l) => estProduit(l.compte)).map((l) => l.centimes)),
    recu: centimes(-somme(soldes.filter((s) => estProduit(s.compte)).map((s) => s.solde))),
    reste: soustraire(additionner(prevu, reporte), additionner(engage, depense)),
  };
}

/** What is spent and promised on the budget of a year: what an earlier one promised is on that one. */
export const consomme = ({
  depense,
  reporte,
  engage,
}: Pick<LigneDeSuivi, 'depense' | 'reporte' | 'engage'>): Centimes =>
  soustraire(additionner(depense, engage), reporte);

/** The sum of several lines. */
export function total(lignes: readonly LigneDeSuivi[]): Omit<LigneDeSuivi, 'cle'> {
  const de = (quoi: (l: LigneDeSuivi) => Centimes) => somme(lignes.map(quoi));
  return {
    prevu: de((l) => l.prevu),
    engage: de((l) => l.engage),
    depense: de((l) => l.depense),
    reporte: de((l) => l.reporte),
    paye: de((l) => l.paye),
    recettesPrevues: de((l) => l.recettesPrevues),
    recu: de((l) => l.recu),
    reste: de((l) => l.reste),
  };
}
