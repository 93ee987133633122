import type { Appel } from '#platform/use-case.ts';
import { deleteMandats } from '../data/comptes.repository.ts';

/** Removes the mandates held in CPTS that are about to be removed. `db` is the owner's. */
export function oublierMandats(db: Appel['socle']['db'], cpts: readonly string[]): Promise<void> {
  return deleteMandats(db, cpts);
}
