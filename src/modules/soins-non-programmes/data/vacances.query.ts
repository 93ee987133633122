import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';

/** School holidays typed by this CPTS, by zone then date. Empty until somebody fills them: never guessed. */
export async function vacancesDe(
  tx: Tx,
  cpts: string,
): Promise<
  readonly {
    readonly id: string;
    readonly zone: string;
    readonly nom: string;
    readonly du: DateCivile;
    readonly au: DateCivile;
  }[]
> {
  const { rows } = await sql<{
    id: string;
    zone: string;
    nom: string;
    du: DateCivile;
    au: DateCivile;
  }>`
    select id, zone, nom, du, au from snp.vacances where cpts_id = ${cpts} order by zone, du`.execute(
    tx,
  );
  return rows;
}
