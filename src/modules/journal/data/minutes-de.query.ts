import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

type Demande = {
  readonly genres: readonly string[];
  /** Civil dates, both included. */
  readonly emplois: readonly {
    readonly professionnel: string;
    readonly du: string;
    readonly au: string;
  }[];
};

/** Minutes of these kinds of entries that are those of these people, each over their own days. */
export async function minutesDesProfessionnels(
  tx: Tx,
  cpts: string,
  { genres, emplois }: Demande,
): Promise<number> {
  if (emplois.length === 0) return 0;
  const { rows } = await sql<{ minutes: number }>`
    select coalesce(sum(f.quantite * coalesce(f.minutes, 0)), 0)::bigint as minutes
    from jsonb_to_recordset(${JSON.stringify(emplois)}::jsonb) as e(professionnel uuid, du date, au date)
    join journal.faits f on f.cpts_id = ${cpts} and f.jour between e.du and e.au
      and f.professionnel_id = e.professionnel
    where f.genre = any (${sql.val([...genres])}::text[])`.execute(tx);
  return rows[0]?.minutes ?? 0;
}
