import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

export type RecensementDuJour = {
  readonly total: number;
  /** The last count of the day, which may be undone; null when there is none. */
  readonly dernier: string | null;
};

/** What a professional counted outside the slots on a day. */
export async function recensementDuJour(
  tx: Tx,
  cpts: string,
  { professionnel, jour }: { readonly professionnel: string; readonly jour: string },
): Promise<RecensementDuJour> {
  const { rows } = await sql<RecensementDuJour>`
    select coalesce(sum(quantite), 0)::int as total, (array_agg(id order by consigne_le desc, id desc))[1] as dernier
    from snp.recensements where cpts_id = ${cpts} and professionnel_id = ${professionnel} and jour = ${jour}::date
      and annule_le is null`.execute(tx);
  return rows[0] ?? { total: 0, dernier: null };
}
