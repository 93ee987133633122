import pg from 'pg';

/**
 * Marks as relayed what waits in the outbox of these CPTS and happened before an instant: a history that is
 * loaded must not start today the jobs of six months. `url`: the role maillage_jobs, the only one that may.
 */
export async function skipEvents(
  url: string,
  { cpts, avant }: { readonly cpts: readonly string[]; readonly avant: Date },
): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `update socle.evenements set relaye_le = survenu_le
       where cpts_id = any ($1::uuid[]) and relaye_le is null and survenu_le <= $2`,
      [cpts, avant],
    );
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}
