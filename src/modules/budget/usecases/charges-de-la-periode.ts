import { additionner, type Centimes, centimes } from '#kernel/centimes.ts';
import type { Tx } from '#platform/use-case.ts';
import { soldesDeLaPeriode } from '../data/charges.query.ts';
import type { Mission } from '../domain/mission.ts';
import { estCharge } from '../domain/plan.ts';

/**
 * What the accounts spent for each mission between two civil dates, both included, in cents. Null while nothing was written
 * in them: what was spent is not known then. Volunteer hours, valued at foot of the accounts, are no expense.
 */
export async function chargesDeLaPeriode(
  tx: Tx,
  cpts: string,
  periode: { readonly du: string; readonly au: string },
): Promise<((mission: Mission) => Centimes) | null> {
  const soldes = await soldesDeLaPeriode(tx, cpts, periode);
  if (soldes.length === 0) return null;
  const charges = soldes.filter(({ compte }) => estCharge(compte));
  return (mission) =>
    additionner(
      centimes(0),
      ...charges.filter((s) => s.mission === mission).map(({ solde }) => solde),
    );
}
