import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Versement } from '../domain/versement.ts';

/** What a file pays, by relevé, mission and nature: one that comes back takes back its own entries. */
export async function versementsDuLot(
  tx: Tx,
  cpts: string,
  lot: string,
): Promise<readonly Versement[]> {
  const { rows } = await sql<Versement>`
    select r.id as releve, r.personne_id as personne, max(r.profession) as profession, l.mission, l.nature,
      sum(l.centimes)::bigint as centimes
    from indemnisations.releves r
    join indemnisations.lignes l on l.cpts_id = r.cpts_id and l.releve_id = r.id
    where r.cpts_id = ${cpts} and r.lot_id = ${lot} and l.nature is not null
    group by r.id, r.personne_id, l.mission, l.nature having sum(l.centimes) <> 0
    order by r.personne_id, r.id, l.mission, l.nature`.execute(tx);
  return rows;
}
