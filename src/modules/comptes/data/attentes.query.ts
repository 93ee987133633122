import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** What waits for the coordination: invitations not answered yet, requests for an account. */
export async function attentes(
  tx: Tx,
  cpts: string,
  maintenant: Date,
): Promise<{ readonly invitations: number; readonly demandes: number }> {
  const { rows } = await sql<{ invitations: number; demandes: number }>`
    select (select count(*) from comptes.invitations where cpts_id = ${cpts} and acceptee_le is null
        and retiree_le is null and expire_le > ${maintenant})::int as invitations,
      (select count(*) from comptes.demandes_de_compte where cpts_id = ${cpts} and decision is null)::int as demandes`.execute(
    tx,
  );
  return rows[0] ?? { invitations: 0, demandes: 0 };
}
