import pg from 'pg';

/** Runs `work` while no other process runs anything under the same key on this database; waits for its turn. */
export async function exclusively<T>(url: string, key: number, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [key]);
    return await work();
  } finally {
    await client.end();
  }
}
