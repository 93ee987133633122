import type { Tx } from './database.ts';

type Ou = { readonly tx: Tx; readonly cpts: string };

/** Forgets the messages written before an instant, whether they left or not; how many. */
export async function purgeMessages({ tx, cpts }: Ou, avant: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('socle.messages')
    .where('cpts_id', '=', cpts)
    .where('cree_le', '<', avant)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Forgets the answers kept for double submits; how many. */
export async function purgeIdempotence({ tx, cpts }: Ou, avant: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('socle.idempotence')
    .where('cpts_id', '=', cpts)
    .where('cree_le', '<', avant)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Forgets what happened and was relayed to the jobs; how many. */
export async function purgeEvents({ tx, cpts }: Ou, avant: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('socle.evenements')
    .where('cpts_id', '=', cpts)
    .where('survenu_le', '<', avant)
    .where('relaye_le', 'is not', null)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
