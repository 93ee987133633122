import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** How many declared times wait for the coordination. */
export async function nombreAValider(tx: Tx, cpts: string): Promise<number> {
  const { rows } = await sql<{ nombre: number }>`
    select count(*)::int as nombre from indemnisations.declarations
    where cpts_id = ${cpts} and etat = 'a-valider'`.execute(tx);
  return rows[0]?.nombre ?? 0;
}
