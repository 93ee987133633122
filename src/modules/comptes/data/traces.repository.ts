import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** Moves the transaction to another CPTS, to leave an entry there: the database refuses one of another tenant. */
export async function changerDeCpts(tx: Tx, cpts: string): Promise<void> {
  await sql`select socle.fixer(${cpts}::uuid, '{}', '{}', false)`.execute(tx);
}
