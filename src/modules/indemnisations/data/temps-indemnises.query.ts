import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';

type Demande = {
  readonly du: DateCivile;
  readonly au: DateCivile;
  readonly genres: readonly string[];
  /** People whose time is left out over these days: they are employed, and counted elsewhere. */
  readonly sauf?: readonly {
    readonly professionnel: string;
    readonly du: DateCivile;
    readonly au: DateCivile;
  }[];
};

/** Minutes of these kinds of entries that an approved relevé pays, of a period: what is left was given for nothing. */
export async function minutesIndemnisees(
  tx: Tx,
  cpts: string,
  { du, au, genres, sauf = [] }: Demande,
): Promise<number> {
  const { rows } = await sql<{ minutes: number }>`
    select coalesce(sum(case when etat = 'reprise' then -abs(minutes) else minutes end), 0)::bigint as minutes
    from indemnisations.lignes
    where cpts_id = ${cpts} and jour between ${du} and ${au} and genre = any (${sql.val([...genres])}::text[])
      and etat in ('payee', 'reprise') and minutes is not null
      and not exists (select from jsonb_to_recordset(${JSON.stringify(sauf)}::jsonb)
        as s(professionnel uuid, du date, au date) where s.professionnel = personne_id and jour between s.du and s.au)`.execute(
    tx,
  );
  return rows[0]?.minutes ?? 0;
}
