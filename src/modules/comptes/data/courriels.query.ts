import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';

type Qui = { readonly compte: string | null; readonly jour: DateCivile };

/** Where whoever holds this account reads answers; null when the CPTS knows no address of theirs. */
export async function courrielDuCompte(
  tx: Tx,
  cpts: string,
  { compte, jour }: Qui,
): Promise<string | null> {
  const { rows } = await sql<{ courriel: string }>`
    select courriel from comptes.public_mandats where cpts_id = ${cpts} and compte_id = ${compte}::uuid
      and du <= ${jour}::date and (au is null or au >= ${jour}::date) order by courriel limit 1`.execute(
    tx,
  );
  return rows[0]?.courriel ?? null;
}
