import { additionner, type Centimes, centimes, soustraire } from '#kernel/centimes.ts';
import { type Engagement, type Facture, facture, type Paiement, paye } from './depense.ts';
import type { Axes } from './ecriture.ts';
import type { LigneDeBudget } from './ligne.ts';
import { estCharge, estProduit } from './plan.ts';

/** Debits less credits of an account, for one purpose, over a year. */
export type SoldeParAxe = Axes & { readonly compte: string; readonly solde: Centimes };

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
  /** Promised and not invoiced yet. */
  readonly engage: Centimes;
  /** Costs written in the accounts. */
  readonly depense: Centimes;
  readonly paye: Centimes;
  readonly recettesPrevues: Centimes;
  readonly recu: Centimes;
  /** What is left of the budget once what is spent and promised is taken away. */
  readonly reste: Centimes;
};

type Matiere = {
  readonly lignes: readonly LigneDeBudget[];
  readonly depenses: readonly DepenseSuivie[];
  readonly soldes: readonly SoldeParAxe[];
};

const ZERO = centimes(0);
const somme = (montants: readonly Centimes[]) => additionner(ZERO, ...montants);

/** Promised and not invoiced; what waits for a decision, or was refused, promises nothing. */
export function engageNonFacture({ engagement, factures }: DepenseSuivie): Centimes {
  if (engagement.etat !== 'confirme') return ZERO;
  return centimes(Math.max(0, soustraire(engagement.centimes, facture(factures))));
}

/** Actual against budget, by what `par` tells of each thing, in the order in which keys are first met. */
export function suivre(
  { lignes, depenses, soldes }: Matiere,
  par: (
    axes: Omit<Axes, 'action'> & { readonly compte: string; readonly action: string | null },
  ) => string | null,
): readonly LigneDeSuivi[] {
  const cles = new Map<string | null, Matiere>();
  const ajouter = (cle: string | null, quoi: Partial<Matiere>) => {
    const deja = cles.get(cle) ?? { lignes: [], depenses: [], soldes: [] };
    cles.set(cle, {
      lignes: [...deja.lignes, ...(quoi.lignes ?? [])],
      depenses: [...deja.depenses, ...(quoi.depenses ?? [])],
      soldes: [...deja.soldes, ...(quoi.soldes ?? [])],
    });
  };
  for (const ligne of lignes) ajouter(par(ligne), { lignes: [ligne] });
  for (const depense of depenses) ajouter(par(depense.engagement), { depenses: [depense] });
  for (const solde of soldes)
    if (estCharge(solde.compte) || estProduit(solde.compte))
      ajouter(par(solde), { soldes: [solde] });
  return [...cles].map(([cle, quoi]) => compter(cle, quoi));
}

function compter(cle: string | null, { lignes, depenses, soldes }: Matiere): LigneDeSuivi {
  const prevu = somme(lignes.filter((l) => estCharge(l.compte)).map((l) => l.centimes));
  const engage = somme(depenses.map(engageNonFacture));
  const depense = somme(soldes.filter((s) => estCharge(s.compte)).map((s) => s.solde));
  return {
    cle,
    prevu,
    engage,
    depense,
    paye: somme(depenses.map((d) => paye(d.paiements))),
    recettesPrevues: somme(lignes.filter((l) => estProduit(l.compte)).map((l) => l.centimes)),
    recu: centimes(-somme(soldes.filter((s) => estProduit(s.compte)).map((s) => s.solde))),
    reste: soustraire(prevu, additionner(engage, depense)),
  };
}

/** The sum of several lines. */
export function total(lignes: readonly LigneDeSuivi[]): Omit<LigneDeSuivi, 'cle'> {
  const de = (quoi: (l: LigneDeSuivi) => Centimes) => somme(lignes.map(quoi));
  return {
    prevu: de((l) => l.prevu),
    engage: de((l) => l.engage),
    depense: de((l) => l.depense),
    paye: de((l) => l.paye),
    recettesPrevues: de((l) => l.recettesPrevues),
    recu: de((l) => l.recu),
    reste: de((l) => l.reste),
  };
}
