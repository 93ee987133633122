import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';

/** Actions whose last day is past: how many, and the oldest last day. Null: none. */
export async function actionsEnRetard(
  tx: Tx,
  cpts: string,
  jour: DateCivile,
): Promise<{ readonly nombre: number; readonly depuis: DateCivile } | null> {
  const { rows } = await sql<{ nombre: number; depuis: DateCivile | null }>`
    select count(*)::int as nombre, min(echeance) as depuis from reunions.actions
    where cpts_id = ${cpts} and etat = 'a-faire' and echeance < ${jour}`.execute(tx);
  const [lue] = rows;
  return lue?.depuis ? { nombre: lue.nombre, depuis: lue.depuis } : null;
}

/** Meetings that are over, somebody signed, and the sheet is not frozen: the oldest first. */
export async function feuillesAFiger(
  tx: Tx,
  cpts: string,
  maintenant: Date,
): Promise<readonly { readonly id: string; readonly titre: string; readonly fin: Date }[]> {
  const { rows } = await sql<{ id: string; titre: string; fin: Date }>`
    select r.id, r.titre, r.fin from reunions.reunions r
    where r.cpts_id = ${cpts} and r.etat = 'prevue' and r.fin <= ${maintenant} and exists (
      select from reunions.signatures s where s.cpts_id = r.cpts_id and s.reunion_id = r.id)
    order by r.fin, r.id limit 20`.execute(tx);
  return rows;
}
