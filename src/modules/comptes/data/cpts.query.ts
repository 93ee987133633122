import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

type CptsConnue = {
  readonly id: string;
  readonly slug: string;
  readonly nom: string;
  readonly fuseau: string;
};

/** CPTS of the installation by name; `ids`: only these. */
export async function cptsConnues(
  tx: Tx,
  { ids, slug }: { readonly ids?: readonly string[]; readonly slug?: string } = {},
): Promise<readonly CptsConnue[]> {
  const { rows } = await sql<CptsConnue>`
    select id, slug, nom, fuseau from territoire.public_cpts
    where true ${ids ? sql`and id = any (${sql.val([...ids])}::uuid[])` : sql``}
      ${slug ? sql`and slug = ${slug}` : sql``}
    order by nom, id`.execute(tx);
  return rows;
}
