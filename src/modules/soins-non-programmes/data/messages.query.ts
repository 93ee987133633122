import type { Tx } from '#platform/db/database.ts';
import {
  countMessages,
  type EtatDeMessage,
  listMessages,
  type MessageListe,
} from '#platform/db/messages.ts';

/** Messages of the CPTS, last written first. */
export async function messagesDeLaCpts(
  tx: Tx,
  cpts: string,
  etat: EtatDeMessage | null,
): Promise<readonly MessageListe[]> {
  return await listMessages(tx, cpts, etat);
}

/** How many wait, left, or failed. */
export async function compterMessages(
  tx: Tx,
  cpts: string,
): Promise<Readonly<Record<EtatDeMessage, number>>> {
  return await countMessages(tx, cpts);
}
