import type { Tx } from '#platform/use-case.ts';
import { plier } from '../data/cumuls.repository.ts';

const LOT = 2000;

/** Folds lot by lot, a transaction each, until nothing waits; returns how many entries were folded. */
export async function plierToutLeReste(
  transaction: (work: (tx: Tx) => Promise<number>) => Promise<number>,
  cpts: string,
): Promise<number> {
  let total = 0;
  for (;;) {
    const plies = await transaction((tx) => plier(tx, cpts, LOT));
    total += plies;
    if (plies < LOT) return total;
  }
}
