import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { ajouterAuxCumuls } from './totaux.repository.ts';

/** Folds up to `lot` waiting entries into the roll-ups; returns how many. Exactly once: the queue row goes with it. */
export async function plier(tx: Tx, cpts: string, lot: number): Promise<number> {
  const pris = sql`pris p join journal.faits f on f.cpts_id = ${cpts} and f.jour = p.jour and f.id = p.fait_id`;
  const { rows } = await sql<{ plies: number }>`
    with pris as (
      delete from journal.a_plier a where a.cpts_id = ${cpts} and a.fait_id in (
        select b.fait_id from journal.a_plier b where b.cpts_id = ${cpts} limit ${lot} for update skip locked)
      returning a.fait_id, a.jour),
    ${ajouterAuxCumuls(cpts, pris)}
    select (select count(*) from pris)::int as plies`.execute(tx);
  return rows[0]?.plies ?? 0;
}
