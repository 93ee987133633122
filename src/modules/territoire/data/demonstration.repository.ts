import { sql } from 'kysely';
import { type Database, inTenant, type Tx } from '#platform/db/database.ts';

/** While it loads, a CPTS of the demonstration bears an address that ends like this. */
export const EN_PREPARATION = '-en-preparation';

/** Gives the CPTS that are ready their address. One statement: all of them appear, or none. */
export async function updateAdresses(
  tx: Tx,
  cpts: readonly { readonly id: string; readonly slug: string }[],
): Promise<void> {
  await sql`
    update territoire.cpts c set slug = r.slug
    from jsonb_to_recordset(${JSON.stringify(cpts)}::jsonb) as r (id uuid, slug text)
    where c.id = r.id and c.demonstration`.execute(tx);
}

/** The CPTS of the demonstration whose loading was cut short. */
export async function inachevees(db: Database): Promise<readonly string[]> {
  return await inTenant(db, { cpts: null, mandats: [] }, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select id from territoire.cpts where demonstration and slug like ${`%${EN_PREPARATION}`}`.execute(
      tx,
    );
    return rows.map(({ id }) => id);
  });
}

/**
 * Removes CPTS of the demonstration and what they say of the territory. `db`: opened as the owner, since the
 * application may not remove a CPTS; what else they wrote stays behind its wall, out of reach.
 */
export async function deleteDemonstrations(db: Database, cpts: readonly string[]): Promise<void> {
  const ids = sql.val([...cpts]);
  await inTenant(db, { cpts: null, mandats: [] }, async (tx) => {
    await sql`delete from territoire.cpts where demonstration and id = any (${ids}::uuid[])`.execute(
      tx,
    );
    await sql`delete from territoire.trajets where cpts_id = any (${ids}::uuid[])`.execute(tx);
    await sql`delete from territoire.couvertures where cpts_id = any (${ids}::uuid[])`.execute(tx);
    await sql`delete from territoire.secteurs where cpts_id = any (${ids}::uuid[])`.execute(tx);
  });
}
