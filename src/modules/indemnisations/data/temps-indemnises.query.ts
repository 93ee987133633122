import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';

/** Minutes of these kinds of entries that an approved relevé pays, of a period: what is left was given for nothing. */
export async function minutesIndemnisees(
  tx: Tx,
  cpts: string,
  {
    du,
    au,
    genres,
  }: { readonly du: DateCivile; readonly au: DateCivile; readonly genres: readonly string[] },
): Promise<number> {
  const { rows } = await sql<{ minutes: number }>`
    select coalesce(sum(case when etat = 'reprise' then -abs(minutes) else minutes end), 0)::bigint as minutes
    from indemnisations.lignes
    where cpts_id = ${cpts} and jour between ${du} and ${au} and genre = any (${sql.val([...genres])}::text[])
      and etat in ('payee', 'reprise') and minutes is not null`.execute(tx);
  return rows[0]?.minutes ?? 0;
}
