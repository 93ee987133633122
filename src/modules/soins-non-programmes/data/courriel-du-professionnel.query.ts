import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** Address a CPTS typed for a professional, where their bookings are announced; null when none. */
export async function courrielDuProfessionnel(
  tx: Tx,
  cpts: string,
  professionnel: string,
): Promise<string | null> {
  const { rows } = await sql<{ courriel: string | null }>`
    select courriel from annuaire.public_fiches
    where cpts_id = ${cpts} and professionnel_id = ${professionnel}`.execute(tx);
  return rows[0]?.courriel ?? null;
}
