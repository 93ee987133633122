import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

export type TrajetListe = {
  readonly de: string;
  readonly deNom: string;
  readonly vers: string;
  readonly versNom: string;
  readonly minutes: number;
  readonly raison: string | null;
  /** True when the way back was typed too: this row is one way only. */
  readonly sensUnique: boolean;
};

/** Roads whose minutes were typed, by commune of departure. */
export async function trajetsSaisis(tx: Tx, cpts: string): Promise<readonly TrajetListe[]> {
  const { rows } = await sql<TrajetListe>`
    select t.de, a.nom as "deNom", t.vers, b.nom as "versNom", t.minutes, t.raison,
      r.de is not null as "sensUnique"
    from territoire.trajets t
    join territoire.communes a on a.code = t.de
    join territoire.communes b on b.code = t.vers
    left join territoire.trajets r on r.cpts_id = t.cpts_id and r.de = t.vers and r.vers = t.de
    where t.cpts_id = ${cpts} order by a.recherche, b.recherche`.execute(tx);
  return rows;
}
