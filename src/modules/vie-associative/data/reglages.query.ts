import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** What the CPTS said of its memberships; null: nobody said. */
export type Reglages = { readonly organe: string | null; readonly bienvenue: string | null };

export async function reglagesDeLaCpts(tx: Tx, cpts: string): Promise<Reglages> {
  const { rows } = await sql<Reglages>`
    select organe, bienvenue from asso.reglages where cpts_id = ${cpts}`.execute(tx);
  return rows[0] ?? { organe: null, bienvenue: null };
}
