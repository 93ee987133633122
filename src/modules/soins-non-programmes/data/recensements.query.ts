import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

export type ComptesDeRecensement = {
  readonly aujourdhui: number;
  readonly ceMois: number;
  /** The last one counted today and not taken back. */
  readonly dernier: string | null;
  /** Its id on the phone it was counted with. */
  readonly touche: string | null;
};

/** What a professional counted outside their slots, on a civil day and since the first of its month. */
export async function comptesDeRecensement(
  tx: Tx,
  cpts: string,
  { professionnel, jour }: { readonly professionnel: string; readonly jour: string },
): Promise<ComptesDeRecensement> {
  const { rows } = await sql<ComptesDeRecensement>`
    select coalesce(sum(quantite) filter (where jour = ${jour}::date), 0)::int as aujourdhui,
      coalesce(sum(quantite), 0)::int as "ceMois",
      (array_agg(id order by consigne_le desc) filter (where jour = ${jour}::date))[1] as dernier,
      (array_agg(touche order by consigne_le desc) filter (where jour = ${jour}::date))[1] as touche
    from snp.recensements
    where cpts_id = ${cpts} and professionnel_id = ${professionnel} and annule_le is null
      and jour between date_trunc('month', ${jour}::date)::date and ${jour}::date`.execute(tx);
  return rows[0] ?? { aujourdhui: 0, ceMois: 0, dernier: null, touche: null };
}
