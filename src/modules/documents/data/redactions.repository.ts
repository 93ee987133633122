import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Choisis } from '../domain/choix.ts';
import type { Modele } from '../domain/document.ts';

type Ecrite = {
  readonly modele: Modele;
  readonly choix: Choisis;
  /** When what was seen was written; null: nothing was. */
  readonly vu: Date | null;
  readonly le: Date;
  readonly parNom: string;
};

/** False when somebody wrote it after `vu`. */
export async function saveRedaction(tx: Tx, cpts: string, r: Ecrite): Promise<boolean> {
  const choix = sql`${JSON.stringify(r.choix)}::jsonb`;
  const { rows } = await sql`
    insert into documents.redactions as d (cpts_id, modele, choix, ecrite_le, ecrite_par_nom)
    values (${cpts}, ${r.modele}, ${choix}, ${r.le}, ${r.parNom})
    on conflict (cpts_id, modele) do update set choix = excluded.choix, ecrite_le = excluded.ecrite_le,
      ecrite_par_nom = excluded.ecrite_par_nom
    where date_trunc('milliseconds', d.ecrite_le) = ${r.vu}::timestamptz
    returning modele`.execute(tx);
  return rows.length > 0;
}
