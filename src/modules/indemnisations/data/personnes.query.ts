import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** Where to write to somebody: their account, otherwise their membership's entry of the directory; null when neither says. */
export async function courrielDe(tx: Tx, cpts: string, personne: string): Promise<string | null> {
  const { rows } = await sql<{ courriel: string | null }>`
    select coalesce(
      (select min(m.courriel) from comptes.public_mandats m where m.cpts_id = ${cpts} and m.professionnel_id = ${personne}),
      (select min(f.courriel) from annuaire.public_fiches f where f.cpts_id = ${cpts} and f.professionnel_id = ${personne}))
      as courriel`.execute(tx);
  return rows[0]?.courriel ?? null;
}
