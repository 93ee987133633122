import { type CommuneDeCpts, communesDeLaCpts } from '#modules/territoire';
import type { Tx } from '#platform/use-case.ts';

/** Communes of the CPTS, to choose one. */
export async function listerCommunes(tx: Tx, cpts: string): Promise<readonly CommuneDeCpts[]> {
  return await communesDeLaCpts(tx, cpts);
}
