import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** Duties of a rota that nobody holds, over the next thirty days, and when the first begins. */
export type Trous = {
  readonly tableau: string;
  readonly nom: string;
  readonly nombre: number;
  readonly premier: Date;
};

export async function trousAVenir(
  tx: Tx,
  cpts: string,
  maintenant: Date,
): Promise<readonly Trous[]> {
  const { rows } = await sql<Trous>`
    select t.id as tableau, t.nom, count(*)::int as nombre, min(g.debut) as premier
    from gardes.gardes g join gardes.tableaux t on t.cpts_id = g.cpts_id and t.id = g.tableau_id
    where g.cpts_id = ${cpts} and g.professionnel_id is null and g.oubliee_le is null and g.debut > ${maintenant}
      and g.debut < ${maintenant}::timestamptz + interval '30 days'
    group by t.id, t.nom order by min(g.debut), t.id limit 50`.execute(tx);
  return rows;
}
