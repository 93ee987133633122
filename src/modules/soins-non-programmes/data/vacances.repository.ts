import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';

export type Vacances = {
  readonly id: string;
  readonly zone: string;
  readonly nom: string;
  readonly du: DateCivile;
  readonly au: DateCivile;
};

export async function insertVacances(tx: Tx, cpts: string, v: Vacances): Promise<void> {
  await sql`
    insert into snp.vacances (cpts_id, id, zone, nom, du, au)
    values (${cpts}, ${v.id}, ${v.zone}, ${v.nom}, ${v.du}, ${v.au})`.execute(tx);
}

/** False when there were none of this id. */
export async function deleteVacances(tx: Tx, cpts: string, id: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    delete from snp.vacances where cpts_id = ${cpts} and id = ${id} returning id`.execute(tx);
  return rows.length === 1;
}
