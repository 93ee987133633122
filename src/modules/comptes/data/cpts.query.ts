import { sql } from 'kysely';
import type { CptsCourante } from '#platform/call.ts';
import type { Tx } from '#platform/db/database.ts';

/** CPTS of the installation by name; `ids`: only these. */
export async function cptsConnues(
  tx: Tx,
  { ids, slug }: { readonly ids?: readonly string[]; readonly slug?: string } = {},
): Promise<readonly CptsCourante[]> {
  const { rows } = await sql<CptsCourante>`
    select id, slug, nom, fuseau from territoire.public_cpts
    where true ${ids ? sql`and id = any (${sql.val([...ids])}::uuid[])` : sql``}
      ${slug ? sql`and slug = ${slug}` : sql``}
    order by nom, id`.execute(tx);
  return rows;
}
