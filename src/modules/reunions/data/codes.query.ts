import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** Who signed by the code. */
export async function emarges(tx: Tx, cpts: string, code: string): Promise<readonly string[]> {
  const { rows } = await sql<{ qui: string }>`
    select qui from reunions.emargements where cpts_id = ${cpts} and code_id = ${code} order by qui`.execute(
    tx,
  );
  return rows.map(({ qui }) => qui);
}
