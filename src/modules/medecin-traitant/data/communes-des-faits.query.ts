import { communesParCodes } from '#modules/territoire';
import type { Tx } from '#platform/db/database.ts';

/** Names of communes by their codes; those that are unknown are left out. */
export async function communesDesFaits(tx: Tx, codes: readonly string[]) {
  const communes = await communesParCodes(tx, codes);
  return communes.map(({ code, nom }) => ({ code, nom }));
}
