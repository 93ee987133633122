import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Reglages } from './reglages.query.ts';

/** Writes what the CPTS says of its memberships. */
export async function saveReglages(
  tx: Tx,
  cpts: string,
  { organe, bienvenue, le }: Reglages & { readonly le: Date },
): Promise<void> {
  await sql`
    insert into asso.reglages (cpts_id, organe, bienvenue, regle_le) values (${cpts}, ${organe}, ${bienvenue}, ${le})
    on conflict (cpts_id) do update set organe = excluded.organe, bienvenue = excluded.bienvenue,
      regle_le = excluded.regle_le`.execute(tx);
}
