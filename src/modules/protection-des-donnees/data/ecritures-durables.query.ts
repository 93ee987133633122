import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** True when the database puts on the disk what it answers for. */
export async function ecrituresDurables(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ durables: boolean }>`
    select current_setting('fsync') = 'on' and current_setting('synchronous_commit') <> 'off' as durables`.execute(
    tx,
  );
  return rows[0]?.durables ?? false;
}
