import type { Database } from './database.ts';

export type SessionLock = { readonly release: () => Promise<void> };

/**
 * Holds `name` for as long as this process lives, on a connection of its own: whoever dies lets go of it at once,
 * which no row could say. Null when somebody else holds it.
 */
export async function holdLock(db: Database, name: string): Promise<SessionLock | null> {
  const client = await db.pool.connect();
  // A connection that breaks has let go of the lock by itself.
  const broken = () => {};
  client.on('error', broken);
  const giveBack = () => {
    client.off('error', broken);
    client.release();
  };
  const { rows } = await client.query('select pg_try_advisory_lock(hashtext($1)) as held', [name]);
  if (rows[0]?.held !== true) {
    giveBack();
    return null;
  }
  return {
    release: async () => {
      await client.query('select pg_advisory_unlock(hashtext($1))', [name]).catch(broken);
      giveBack();
    },
  };
}
