import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** How many requests a doctor took since an instant and has not given back. */
export async function prisesDepuis(
  tx: Tx,
  cpts: string,
  { medecin, des }: { readonly medecin: string; readonly des: Date },
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from mt.prises
    where cpts_id = ${cpts} and professionnel_id = ${medecin} and prise_le >= ${des} and rendue_le is null`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}
