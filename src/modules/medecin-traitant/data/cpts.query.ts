import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** Telephone of the CPTS, when it gave one. */
export async function telephoneDeLaCpts(tx: Tx, cpts: string): Promise<string | null> {
  const { rows } = await sql<{ telephone: string | null }>`
    select telephone from territoire.public_cpts where id = ${cpts}`.execute(tx);
  return rows[0]?.telephone ?? null;
}
