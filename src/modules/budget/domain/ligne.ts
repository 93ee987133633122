import type { Centimes } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Financeur } from './financeur.ts';
import type { Mission, Part } from './mission.ts';

/** Above what a CPTS handles, in cents: more is a slip of the keyboard, and sums of it would not be exact. */
export const MONTANT_MAX = 1_000_000_000;

/** What a sum is for, and on whose money. */
export type Imputation = {
  readonly compte: string;
  readonly mission: Mission;
  /** Free label; '' for no action in particular. */
  readonly action: string;
  readonly financeur: Financeur;
  readonly part: Part;
};

export type LigneDeBudget = Imputation & { readonly id: string; readonly centimes: Centimes };

/** A version of the budget of a year. */
export type Budget = {
  readonly id: string;
  readonly annee: number;
  readonly version: number;
  readonly objet: string | null;
  readonly voteLe: DateCivile | null;
  readonly voteReference: string | null;
};

export const cleDe = ({ compte, mission, action, financeur, part }: Imputation): string =>
  [compte, mission, action, financeur, part].join('\u0001');

export type Changement = Imputation & {
  readonly avant: Centimes | null;
  readonly apres: Centimes | null;
};

/** What a version changes of the one before: lines added, taken away, of another amount. */
export function changements(
  avant: readonly (Imputation & { readonly centimes: Centimes })[],
  apres: readonly (Imputation & { readonly centimes: Centimes })[],
): readonly Changement[] {
  const anciens = new Map(avant.map((l) => [cleDe(l), l]));
  const nouveaux = new Map(apres.map((l) => [cleDe(l), l]));
  return [...new Set([...anciens.keys(), ...nouveaux.keys()])].sort().flatMap((cle) => {
    const [ancien, nouveau] = [anciens.get(cle), nouveaux.get(cle)];
    const ligne = nouveau ?? ancien;
    if (!ligne || ancien?.centimes === nouveau?.centimes) return [];
    const { compte, mission, action, financeur, part } = ligne;
    const montants = { avant: ancien?.centimes ?? null, apres: nouveau?.centimes ?? null };
    return [{ compte, mission, action, financeur, part, ...montants }];
  });
}
