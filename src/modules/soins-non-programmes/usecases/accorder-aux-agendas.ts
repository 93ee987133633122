import type { Ctx, FaitAConsigner } from '#platform/use-case.ts';
import { lockAgendasDe, updateCreneauxOccupes } from '../data/creneaux-occupes.repository.ts';
import { faitCreneauRetire, faitCreneauRouvert } from '../domain/faits-de-creneau.ts';

/**
 * After slots were opened or given back, or an agenda was read: what meets busy time closes, what no longer does opens
 * again, in the same transaction. Gives the ledger entries: a slot taken by an agenda is not offered.
 */
export async function accorderAuxAgendas(
  { tx, cpts, maintenant }: Ctx,
  professionnels: readonly string[],
): Promise<readonly FaitAConsigner[]> {
  if (professionnels.length === 0) return [];
  await lockAgendasDe(tx, cpts, professionnels);
  const bascules = await updateCreneauxOccupes(tx, cpts, { professionnels, maintenant });
  return bascules.map((creneau) =>
    creneau.etat === 'occupe' ? faitCreneauRetire(creneau) : faitCreneauRouvert(creneau),
  );
}
