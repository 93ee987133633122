import { additionner, type Centimes, centimes, soustraire } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';

export const JOURNAUX = {
  AC: 'Achats',
  BQ: 'Banque',
  SU: 'Subventions',
  OD: 'Opérations diverses',
  AN: 'À nouveaux',
} as const;
export type Journal = keyof typeof JOURNAUX;

/** What a movement was for; null when nobody said. */
export type Axes = {
  readonly mission: string | null;
  readonly part: string | null;
  readonly financeur: string | null;
  readonly action: string | null;
};
export const SANS_AXE: Axes = { mission: null, part: null, financeur: null, action: null };

export type Tiers = { readonly id: string; readonly nom: string };

/** One line of an entry: a debit or a credit, never both, never zero. */
export type Mouvement = Axes & {
  readonly compte: string;
  readonly tiers: Tiers | null;
  readonly debit: Centimes;
  readonly credit: Centimes;
};

/** An entry to write. `source` is the fact it comes from: a fact is written once. */
export type AEcrire = {
  readonly source: string;
  readonly journal: Journal;
  readonly le: DateCivile;
  readonly libelle: string;
  readonly piece: string;
  readonly pieceLe: DateCivile;
  readonly contrePasse: string | null;
  readonly mouvements: readonly Mouvement[];
};

/** An entry as it was written. */
export type Ecriture = AEcrire & {
  readonly id: string;
  readonly annee: number;
  readonly numero: number;
  readonly valideeLe: DateCivile;
  readonly contrePassee: boolean;
};

type Cote = {
  readonly compte: string;
  readonly tiers?: Tiers | null;
  readonly axes?: Axes;
};

const ZERO = centimes(0);

/** Two movements: what `de` receives, `vers` gives. A negative amount is the same the other way round. */
export function partieDouble(montant: Centimes, debit: Cote, credit: Cote): readonly Mouvement[] {
  if (montant === 0) return [];
  if (montant < 0) return partieDouble(centimes(-montant), credit, debit);
  const cote = ({ compte, tiers = null, axes = SANS_AXE }: Cote) => ({ ...axes, compte, tiers });
  return [
    { ...cote(debit), debit: montant, credit: ZERO },
    { ...cote(credit), debit: ZERO, credit: montant },
  ];
}

/** Debits and credits of any movements. */
export function totaux(mouvements: readonly Mouvement[]) {
  return {
    debit: additionner(ZERO, ...mouvements.map((m) => m.debit)),
    credit: additionner(ZERO, ...mouvements.map((m) => m.credit)),
  };
}

export function estEquilibree({ mouvements }: Pick<AEcrire, 'mouvements'>): boolean {
  const { debit, credit } = totaux(mouvements);
  return mouvements.length >= 2 && debit === credit;
}

/** The entry that takes another one back: each debit becomes a credit. */
export function contrePasser(
  ecriture: Ecriture,
  { le, motif }: { readonly le: DateCivile; readonly motif: string },
): AEcrire {
  return {
    source: `contre-passation:${ecriture.id}`,
    journal: ecriture.journal,
    le,
    libelle: `Contre-passation de l’écriture ${ecriture.numero} : ${motif}`,
    piece: ecriture.piece,
    pieceLe: ecriture.pieceLe,
    contrePasse: ecriture.id,
    mouvements: ecriture.mouvements.map((m) => ({ ...m, debit: m.credit, credit: m.debit })),
  };
}

/** What each account holds, debits less credits; accounts that come to nothing are left out. */
export function soldes(
  mouvements: readonly Pick<Mouvement, 'compte' | 'debit' | 'credit'>[],
): ReadonlyMap<string, Centimes> {
  const par = new Map<string, Centimes>();
  for (const { compte, debit, credit } of mouvements)
    par.set(compte, additionner(par.get(compte) ?? ZERO, soustraire(debit, credit)));
  return new Map(
    [...par].filter(([, solde]) => solde !== 0).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
}
