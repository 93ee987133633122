import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

type Croisement = {
  readonly du: string;
  readonly au: string;
  readonly genres: readonly string[];
  /** Kind whose detail sorts them: read over all time, since it may have been said before the period. */
  readonly selon: string;
};

/** How many times a kind was told of records that another kind describes so. */
export type Croise = { readonly genre: string; readonly detail: string; readonly quantite: number };

/**
 * Entries of a period (civil dates, both included), by what entries of another kind say of the same record (`lien`); an
 * entry counts once for each detail said of it and not taken back.
 */
export async function croiserFaits(
  tx: Tx,
  cpts: string,
  { du, au, genres, selon }: Croisement,
): Promise<readonly Croise[]> {
  const { rows } = await sql<Croise>`
    with dits as materialized (
      select lien, detail from journal.faits
      where cpts_id = ${cpts} and genre = ${selon} and lien is not null and detail is not null
      group by lien, detail having sum(quantite) > 0)
    select f.genre, d.detail, sum(f.quantite)::bigint as quantite
    from journal.faits f join dits d on d.lien = f.lien
    where f.cpts_id = ${cpts} and f.jour between ${du}::date and ${au}::date
      and f.genre = any(${sql.val([...genres])}::text[])
    group by 1, 2 order by 1, 2`.execute(tx);
  return rows;
}
