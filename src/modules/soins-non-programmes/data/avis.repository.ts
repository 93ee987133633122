import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

type Avis = { readonly demande: string; readonly creneaux: readonly string[]; readonly le: Date };

/** Notes what somebody is told of; how many of these slots nobody had told them of, even an instant ago. */
export async function insertAvis(
  tx: Tx,
  cpts: string,
  { demande, creneaux, le }: Avis,
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    insert into snp.avis (cpts_id, demande_id, creneau_id, le)
    select ${cpts}::uuid, ${demande}::uuid, id, ${le}::timestamptz
    from unnest(${sql.val([...creneaux])}::uuid[]) as t (id)
    on conflict on constraint on_n_est_prevenu_qu_une_fois_d_un_creneau do nothing
    returning creneau_id as id`.execute(tx);
  return rows.length;
}
