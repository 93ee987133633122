import pg from 'pg';

/**
 * Refreshes what the planner knows of the tables that changed much since it last looked. After a bulk load, and
 * before autovacuum's first turn, it takes full tables for empty ones. `url`: the owner of the tables.
 */
export async function refreshStatistics(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables
       where n_mod_since_analyze > 20 + n_live_tup / 5 and pg_has_role(
         (select relowner from pg_class where oid = relid), 'usage')`,
    );
    if (rows.length > 0) await client.query(`analyze ${rows.map(({ name }) => name).join(', ')}`);
  } finally {
    await client.end();
  }
}
